package org.multipolar.world;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/**
 * The agents of one kind, in a fixed order.
 *
 * <p>A tick iterates over rosters hundreds of times: as a single final class, iteration costs no
 * more than over an array.
 *
 * @param <E> kind of agent
 */
public final class AgentList<E> extends AbstractList<E> implements RandomAccess, Serializable {
  private static final long serialVersionUID = 1;

  private final Object[] members;

  private AgentList(Object[] members) {
    this.members = members;
  }

  /** The roster of some agents. */
  static <E> AgentList<E> of(List<E> agents) {
    return new AgentList<>(agents.toArray());
  }

  @Override
  @SuppressWarnings("unchecked")
  public E get(int index) {
    return (E) members[index];
  }

  @Override
  public int size() {
    return members.length;
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk<>(members);
  }

  private static final class Walk<E> implements Iterator<E> {
    private final Object[] members;
    private int next;

    private Walk(Object[] members) {
      this.members = members;
    }

    @Override
    public boolean hasNext() {
      return next < members.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
      if (next >= members.length) {
        throw new NoSuchElementException();
      }
      return (E) members[next++];
    }
  }
}
