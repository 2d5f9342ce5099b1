package org.guardbook.command;

/**
 * What every command is answered with once its events are on disk; the same command id is answered
 * with the same receipt, however often it is sent.
 *
 * @param subject identifier of what the command was about: a case reference, an account
 * @param sequence how many entries the subject's record has with the command's own, counted from 1
 */
public record Receipt(String subject, long sequence) {

  /**
   * Under this, the metadata of any answer says at which position the record ended when the command
   * was answered: its own events stand there or before.
   */
  public static final String POSITION = "position";
}
