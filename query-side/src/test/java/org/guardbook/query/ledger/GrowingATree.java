package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree of RFC 6962, with the leaves and roots that its first logs were tested with. */
class GrowingATree {

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void hasTheRootsThatEveryOtherProgramWorksOut() {
    Tree tree = new Tree(new LeavesInMemory());
    LEAVES.forEach(leaf -> tree.append(List.of(Hash.ofLeaf(HexFormat.of().parseHex(leaf)))));

    assertThat(IntStream.rangeClosed(0, 8).mapToObj(tree::root).map(GrowingATree::hex))
        .isEqualTo(ROOTS);
    assertThat(tree.root()).isEqualTo(tree.root(8));
  }

  @Test
  void hasTheProofsThatEveryOtherProgramWorksOut() {
    Tree tree = new Tree(new LeavesInMemory());
    LEAVES.forEach(leaf -> tree.append(List.of(Hash.ofLeaf(HexFormat.of().parseHex(leaf)))));

    assertThat(tree.inclusion(5, 8).stream().map(GrowingATree::hex))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(tree.consistency(6, 8).stream().map(GrowingATree::hex))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  private static String hex(Hash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }

  @Property(tries = 60)
  void hasTheRootThatTheDefinitionGivesAtEverySize(
      @ForAll @IntRange(max = 1_500) int size, @ForAll @IntRange(min = 1, max = 700) int portion) {
    List<Hash> leaves = leaves(size);
    Tree tree = grown(leaves, portion);

    assertThat(tree.root()).isEqualTo(defined(leaves));
    int before = size * 2 / 3;
    assertThat(tree.root(before)).isEqualTo(defined(leaves.subList(0, before)));
  }

  @Property(tries = 60)
  void isTheSameWhenItIsReadInAgain(@ForAll @IntRange(max = 1_500) int size) {
    LeavesInMemory file = new LeavesInMemory();
    Tree tree = new Tree(file);
    tree.append(leaves(size));

    assertThat(new Tree(file).root()).isEqualTo(tree.root());
  }

  @Property(tries = 150)
  void provesEachLeafAndNoOther(
      @ForAll @IntRange(min = 1, max = 1_500) int size,
      @ForAll @IntRange(max = 1_000_000) int any,
      @ForAll @IntRange(max = 1_000_000) int other) {
    List<Hash> leaves = leaves(size);
    Tree tree = grown(leaves, 300);
    int index = any % size;
    Hash leaf = leaves.get(index);
    Hash root = tree.root();
    List<Hash> proof = tree.inclusion(index, size);

    assertThat(Proofs.isIncluded(leaf, index, size, proof, root)).isTrue();
    int wrong = other % size;
    if (wrong != index) {
      assertThat(Proofs.isIncluded(leaf, wrong, size, proof, root)).isFalse();
      assertThat(Proofs.isIncluded(leaves.get(wrong), index, size, proof, root)).isFalse();
    }
    assertThat(forged(proof, other))
        .noneMatch(forgery -> Proofs.isIncluded(leaf, index, size, forgery, root));
  }

  @Property(tries = 150)
  void provesThatNothingButTheEndWasAdded(
      @ForAll @IntRange(min = 1, max = 1_500) int size,
      @ForAll @IntRange(max = 1_000_000) int any,
      @ForAll @IntRange(max = 1_000_000) int other) {
    Tree tree = grown(leaves(size), 300);
    int first = any % (size + 1);
    Hash before = tree.root(first);
    Hash after = tree.root();
    List<Hash> proof = tree.consistency(first, size);

    assertThat(Proofs.isConsistent(first, size, proof, before, after)).isTrue();
    if (first > 0 && first < size) {
      Hash another = Hash.ofLeaf(new byte[] {1});
      assertThat(Proofs.isConsistent(first, size, proof, another, after)).isFalse();
      assertThat(Proofs.isConsistent(first, size, proof, before, another)).isFalse();
      assertThat(forged(proof, other))
          .noneMatch(forgery -> Proofs.isConsistent(first, size, forgery, before, after));
    }
  }

  /** A hash altered in one bit, one left out, one too many, two swapped. */
  private static List<List<Hash>> forged(List<Hash> proof, int any) {
    List<List<Hash>> forgeries = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(Hash.ofLeaf(new byte[0]));
    forgeries.add(longer);
    if (proof.isEmpty()) {
      return forgeries;
    }
    int at = any % proof.size();
    byte[] bytes = proof.get(at).bytes().clone();
    bytes[any % Hash.LENGTH] ^= (byte) (1 << any % 8);
    List<Hash> altered = new ArrayList<>(proof);
    altered.set(at, new Hash(bytes));
    forgeries.add(altered);
    List<Hash> shorter = new ArrayList<>(proof);
    shorter.remove(at);
    forgeries.add(shorter);
    if (proof.size() > 1) {
      forgeries.add(new ArrayList<>(proof).reversed());
    }
    return forgeries;
  }

  private static Tree grown(List<Hash> leaves, int portion) {
    Tree tree = new Tree(new LeavesInMemory());
    for (int from = 0; from < leaves.size(); from += portion) {
      tree.append(leaves.subList(from, Math.min(leaves.size(), from + portion)));
    }
    return tree;
  }

  private static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) (i >> 8), (byte) i}))
        .toList();
  }

  /** RFC 6962, section 2.1, word for word. */
  private static Hash defined(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Hash.ofNode(
        defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
  }
}
