package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;

/** Invented people and places: plants for forenames and schools, birds for surnames. */
final class Cast {

  private static final List<String> FORENAMES =
      List.of(
          "Alder",
          "Aspen",
          "Bramble",
          "Briar",
          "Bryony",
          "Cedar",
          "Clover",
          "Fern",
          "Flora",
          "Hazel",
          "Heather",
          "Holly",
          "Iris",
          "Ivy",
          "Jasmine",
          "Juniper",
          "Laurel",
          "Lily",
          "Linden",
          "Maple",
          "Marigold",
          "Myrtle",
          "Olive",
          "Pine",
          "Poppy",
          "Primrose",
          "Rose",
          "Rowan",
          "Rue",
          "Sage",
          "Sorrel",
          "Tansy",
          "Teasel",
          "Violet",
          "Willow",
          "Yarrow");
  private static final List<String> SURNAMES =
      List.of(
          "Avocet",
          "Bittern",
          "Bunting",
          "Chough",
          "Crake",
          "Curlew",
          "Dipper",
          "Dotterel",
          "Dunlin",
          "Fieldfare",
          "Finch",
          "Goldcrest",
          "Grebe",
          "Harrier",
          "Heron",
          "Jay",
          "Kestrel",
          "Kittiwake",
          "Knot",
          "Lapwing",
          "Linnet",
          "Mallard",
          "Martin",
          "Merlin",
          "Nightjar",
          "Nuthatch",
          "Osprey",
          "Ouzel",
          "Petrel",
          "Pipit",
          "Plover",
          "Redstart",
          "Robin",
          "Sandpiper",
          "Siskin",
          "Smew",
          "Snipe",
          "Starling",
          "Stonechat",
          "Swift",
          "Teal",
          "Thrush",
          "Turnstone",
          "Wagtail",
          "Wheatear",
          "Whimbrel",
          "Wigeon",
          "Wren");
  private static final List<String> PLANTS =
      List.of(
          "Elder",
          "Lime",
          "Holly",
          "Beech",
          "Hawthorn",
          "Sycamore",
          "Poplar",
          "Larch",
          "Oak",
          "Chestnut",
          "Elm",
          "Ash");

  /** Where somebody of a setting works, and as what. */
  record Post(String role, String employer) {}

  private static final Map<String, List<Post>> POSTS =
      Map.ofEntries(
          posts(
              "EDUCATION",
              "Teaching assistant@% Primary School",
              "Teacher@% Primary School",
              "Teacher@% Academy",
              "Teaching assistant@% Academy",
              "Midday supervisor@% Primary School",
              "Sports coach@% Academy",
              "Supply teacher@% Community School"),
          posts("FOSTER_CARE", "Foster carer@Walford Fostering Service"),
          posts("AGENCY_FOSTER_CARE", "Foster carer@% Fostering Agency"),
          posts("EARLY_YEARS", "Nursery practitioner@% Nursery", "Room leader@% Day Nursery"),
          posts("CHILDMINDING", "Childminder@registered at home"),
          posts(
              "RESIDENTIAL",
              "Residential worker@% House Children's Home",
              "Night worker@% House Children's Home"),
          posts(
              "HEALTH",
              "Healthcare assistant@Walford Hospital Trust",
              "Therapist@Walford Community Health"),
          posts("FAITH", "Tutor@% Road Supplementary School", "Choir leader@St % Church"),
          posts(
              "SOCIAL_CARE",
              "Family support worker@Walford Council",
              "Contact supervisor@Walford Council"),
          posts("TRANSPORT", "Driver@% Cars", "Passenger assistant@% School Transport"),
          posts("SPORT_AND_LEISURE", "Coach@% Swimming Club", "Coach@% Juniors Football Club"),
          posts("POLICE", "Cadet leader@Walford Police"),
          posts("VOLUNTARY_YOUTH", "Youth worker@% Youth Centre", "Leader@% Scouts"),
          posts("PRIVATE_PROVIDER", "Tutor@% Tuition"),
          posts("OTHER", "Volunteer@% Community Centre"),
          posts("NOT_RECORDED", "Not known@not recorded"));

  private final RandomGenerator chance;

  Cast(RandomGenerator chance) {
    this.chance = chance;
  }

  private static Map.Entry<String, List<Post>> posts(String sector, String... posts) {
    return Map.entry(
        sector,
        List.of(posts).stream()
            .map(post -> post.split("@", 2))
            .map(parts -> new Post(parts[0], parts[1]))
            .toList());
  }

  NamedPerson adult(LocalDate on) {
    return new NamedPerson(name(), on.minusDays(chance.nextLong(21 * 365, 62 * 365)));
  }

  NamedPerson child(LocalDate on) {
    return new NamedPerson(name(), on.minusDays(chance.nextLong(2 * 365, 17 * 365)));
  }

  Post post(String sector) {
    Post post = pick(POSTS.getOrDefault(sector, List.of(new Post("Volunteer", "not recorded"))));
    return new Post(post.role(), post.employer().replace("%", pick(PLANTS)));
  }

  /** The name as somebody else might spell it. */
  String misspelt(String name) {
    int at = name.length() - 2;
    return chance.nextBoolean()
        ? name.substring(0, at) + name.charAt(at) + name.substring(at)
        : name.substring(0, at) + name.substring(at + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }

  private String name() {
    return forename() + " " + surname();
  }

  String forename() {
    return pick(FORENAMES);
  }

  String surname() {
    return pick(SURNAMES);
  }
}
