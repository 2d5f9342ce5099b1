package org.guardbook.ui.demo;

import java.util.List;
import java.util.Map;
import org.guardbook.command.Narrative;

/** What people write in the demo's cases. */
final class Wording {

  static final Map<String, List<String>> ALLEGATIONS =
      Map.of(
          "PHYSICAL",
          List.of(
              "The child says they were pulled by the arm and shouted at. A mark was seen by a colleague the same morning.",
              "The child was held by the wrist to be moved from the room. Two other children saw it and told a member of staff.",
              "A restraint was used that is not in the plan for this child. The incident form was completed the next day only.",
              "The child says they were pushed in the corridor after an argument. No injury was seen.",
              "A parent reports that the child came home with a bruise and named the adult. Seen by the family doctor.",
              "A colleague saw the adult smack the child's hand at the meal table."),
          "SEXUAL",
          List.of(
              "Messages were found on the young person's telephone which no member of staff should have sent. The telephone is with the police.",
              "A colleague reports that the adult met the young person alone outside working hours, several times, and did not say so.",
              "The young person told a friend of a relationship with the adult; the friend's parent told the school.",
              "Remarks of a sexual kind in front of a group, reported by three young people separately."),
          "EMOTIONAL",
          List.of(
              "The child is said to be singled out and ridiculed in front of others, repeatedly over this term.",
              "Shouting at close range and threats to send the child away, heard by a visitor.",
              "The child is afraid to come; the parent describes humiliation over toilet accidents.",
              "The adult is said to have told the child that nobody would believe them."),
          "NEGLECT",
          List.of(
              "The child was left without an adult at the end of the session for about twenty minutes.",
              "Two children were found outside the gate by a passer-by; the room register had not been taken.",
              "The child's medicine was not given on three days and the record filled in afterwards.",
              "The child was left on the vehicle at the end of the run and found by the next driver."),
          "ONLINE",
          List.of(
              "The adult added pupils to a private account and sent messages at night. Screenshots were handed in.",
              "Pictures of children in the setting were posted on a personal page, with names."),
          "CONDUCT",
          List.of(
              "Arrested at the weekend for an assault at home; the police told us under the common law disclosure.",
              "The adult's own children are subject to enquiries in another authority.",
              "Came to work smelling of alcohol and drove the minibus."));

  static final List<String> ADVICE =
      List.of(
          "Asks whether a complaint about tone of voice should go through the ordinary complaints procedure.",
          "Asks how to word a reference for somebody who left while a matter was being looked into.",
          "Asks about a volunteer whose barring check shows an old caution. No name given.",
          "Asks whether supervised return to duties is right after a matter that was found to be without substance.");

  static final List<String> BELOW =
      List.of(
          "Clumsy practice, no indication of harm or of risk. The employer will deal with it through supervision.",
          "The account changed and nobody else saw anything. A matter for the employer's own procedure.",
          "A complaint about the quality of care, not about harm to a child. Passed to the provider's manager.",
          "Advice given on recording and on the duty to report within one working day.");

  static final List<String> MET =
      List.of(
          "A mark was seen and the child's account is consistent. A meeting is needed to agree who does what.",
          "If true it is a possible offence against a child; the police must be asked before anybody is spoken to.",
          "Behaviour towards a child that indicates a risk of harm; second concern about this setting in a year.",
          "Conduct outside work that raises the question of suitability to work with children.");

  static final List<String> MINUTES =
      List.of(
          "The allegation was read out and each agency said what it knows. The child's account was taken by a trained person and is kept in their own words. It was agreed who speaks to the adult, and when.",
          "The police have no objection to the employer's fact finding. The child has been seen and is well supported. The adult has been told that there is an allegation, not what it is.",
          "Progress of each strand was heard. The parents have been told. The adult has support from somebody who is not part of the matter.",
          "All strands are concluded. The evidence was weighed on the balance of probability and the outcome agreed.");

  static final List<String> DECISIONS =
      List.of(
          "The police lead on the first account; no one else interviews before.",
          "The employer considers duties without children until the next meeting.",
          "Children's social care speak to the parents today.",
          "The employer's investigation starts when the police say so.",
          "Support for the child is offered by the school's pastoral lead.");

  static final List<String> ACTIONS =
      List.of(
          "Send the staff handbook's section on physical contact and the training record",
          "Speak to the parents and say what happens next",
          "Secure the closed-circuit recording before it is overwritten",
          "Confirm in writing which duties the adult has for now",
          "Check whether the adult works with children anywhere else");

  static final List<String> OWNERS =
      List.of(
          "Head teacher", "Police", "Children's social care", "Human resources adviser", "Manager");

  static final List<String> SAFEGUARDS =
      List.of(
          "Moved to duties without children",
          "Suspended on full pay, a neutral act",
          "Works only in sight of a second adult",
          "No contact with the young person in or out of work",
          "Children moved to another carer for now");

  static final List<String> DEVELOPMENTS =
      List.of(
          "A parent told the setting of an earlier incident, seen by another member of staff.",
          "The adult's union representative asked for the timetable; given by telephone.",
          "The child is settled and back in class; the parents are content with how it is handled.",
          "The employer reports that a witness has left and gives the new address to the police.",
          "The regulator asked for an update; told that the police investigation is going on.");

  static final List<String> PROGRESS =
      List.of(
          "First account taken; interview of the adult planned.",
          "Waits for the police to say that it may go on.",
          "Two members of staff have been spoken to; notes to follow.",
          "File sent for a decision.",
          "Visit made, parents seen, child seen alone.");

  static final Map<String, List<String>> OUTCOME_REASONS =
      Map.of(
          "SUBSTANTIATED",
          List.of(
              "On the balance of probability it happened as the child says: the mark, the time and a second witness agree."),
          "UNSUBSTANTIATED",
          List.of(
              "There is not enough evidence to prove it or to disprove it. The term says nothing about guilt or innocence.",
              "Accounts differ and nobody else was present; it can be neither proved nor disproved."),
          "UNFOUNDED",
          List.of(
              "The adult was not in the building on the day; the child may have meant somebody else."),
          "FALSE",
          List.of("The recording shows that it did not happen."),
          "MALICIOUS",
          List.of("Messages show that it was made up to have the adult moved."),
          "NO_FURTHER_ACTION",
          List.of("Below the threshold; nothing more for the board to do."),
          "INFORMATION_ONLY",
          List.of("Advice given, nothing further asked."),
          "EMPLOYER_ACTION",
          List.of("A matter of practice for the employer, with supervision and training."));

  /** Why an allegation came to that outcome. */
  static Narrative reasonFor(String outcome, Cast cast) {
    return new Narrative(cast.pick(OUTCOME_REASONS.getOrDefault(outcome, BELOW)));
  }

  private Wording() {}
}
