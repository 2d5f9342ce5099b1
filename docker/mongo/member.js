// Asked at every health check: is this member of the set writable? The first time it makes the set, and the user whom Guardbook is.
const { readFileSync } = require("fs");
const secret = (name) => readFileSync(`/run/secrets/${name}`, "utf8").trim();
const NOT_YET_INITIALISED = 94;

const admin = connect(
  `mongodb://root:${encodeURIComponent(secret("mongo-root-password"))}@127.0.0.1:27017/admin?directConnection=true`);
try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.code !== NOT_YET_INITIALISED) throw error;
  admin.adminCommand({ replSetInitiate: { _id: "guardbook", members: [{ _id: 0, host: "mongo:27017" }] } });
}
if (!admin.hello().isWritablePrimary) {
  throw new Error("This member cannot be written to yet.");
}
const guardbook = admin.getSiblingDB("guardbook");
if (!guardbook.getUser("guardbook")) {
  const { password } = new URL(secret("mongo-uri"));
  guardbook.createUser({
    user: "guardbook",
    pwd: decodeURIComponent(password),
    roles: [{ role: "readWrite", db: "guardbook" }],
  });
}
