package org.guardbook.ui.childforms;

import java.util.List;
import java.util.Map;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.jspecify.annotations.Nullable;

/** Who sits in a core group, the key worker first. */
final class MemberRows extends RowsField<CoreGroupMember> {

  private static final List<String> USUAL =
      List.of(
          "Key worker",
          "Health visitor",
          "School nurse",
          "Class teacher",
          "Family support worker",
          "Police officer",
          "Mother",
          "Father",
          "Grandparent");

  private final Map<String, String> agencies;

  MemberRows(String name, Map<String, String> agencies) {
    super(name, "Who is in the core group", "member", 0);
    this.agencies = agencies;
    hint("The key worker first; roles, never people's names");
    require("Say who is in the core group.");
    begin();
  }

  @Override
  protected void layOut(Row row) {
    TextEntry role = new TextEntry(row.path("role"), "Role");
    role.require("Say who, by role.");
    role.suggest(USUAL);
    Pick agency = new Pick(row.path("agency"), "Agency", agencies);
    agency.aside("leave empty for the family");
    row.beside(role, agency);
  }

  @Override
  protected CoreGroupMember read(Row row) {
    String agency = this.<Pick>part(row, "agency").value();
    return new CoreGroupMember(
        this.<TextEntry>part(row, "role").text().strip(),
        agency == null ? null : new Agency(agency));
  }

  @Override
  protected Field<?> first(Row row) {
    return part(row, "role");
  }

  @Override
  public void fill(@Nullable List<CoreGroupMember> value) {
    clear();
    for (CoreGroupMember member : value == null ? List.<CoreGroupMember>of() : value) {
      Row row = append();
      this.<TextEntry>part(row, "role").fill(member.role());
      Agency agency = member.agency();
      this.<Pick>part(row, "agency").fill(agency == null ? null : agency.code());
    }
    begin();
  }
}
