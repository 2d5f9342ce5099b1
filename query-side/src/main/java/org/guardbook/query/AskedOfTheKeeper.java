package org.guardbook.query;

/** A query that of several nodes only the keeper answers, because what it asks for lies there. */
public interface AskedOfTheKeeper {}
