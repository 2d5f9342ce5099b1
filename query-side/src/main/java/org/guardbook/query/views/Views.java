package org.guardbook.query.views;

/**
 * Where every projection writes and every query reads: a set of named collections of documents.
 * Within a batch of events all writes are gathered and reach the store together, with the position
 * they stand for; a projection reads what it wrote itself, others read whole batches only.
 */
public interface Views {

  <D extends Record> View<D> view(Collection<D> collection);
}
