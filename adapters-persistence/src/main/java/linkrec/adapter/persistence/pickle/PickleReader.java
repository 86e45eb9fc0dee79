package linkrec.adapter.persistence.pickle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import linkrec.domain.CorruptDatasetException;
import org.jspecify.annotations.Nullable;

/**
 * Reads pickles of protocol 2 to 5 that hold data only: int, float, str, list, tuple, dict and
 * one-dimensional float arrays and scalars of numpy. A pickle is a program for a stack machine;
 * this machine knows no classes, so that no pickle can do more than build a value.
 *
 * <p>A pickle is {@code 80 version}, then operations, then {@code 2E}. All lengths are little
 * endian; {@code u8}, {@code u16}, {@code u32}, {@code u64} are unsigned numbers of 1, 2, 4, 8
 * bytes. The operations known here:
 *
 * <pre>
 * 80 version(u8)           protocol; 2 to 5, first and only once
 * 95 length(u64)           frame: so many bytes follow that may be read at once; checked, then ignored
 * 2E                       stop: the value is the only thing on the stack
 * 28                       mark
 * 4B n(u8)  4D n(u16)  4A n(i32)             int
 * 8A length(u8) bytes      int in two's complement, here 0 to 8 bytes
 * 47 number(f64)           float, big endian
 * 4E  88  89               None, True, False (only as arguments of numpy's functions)
 * 8C length(u8) UTF-8      58 length(u32) UTF-8          str
 * 43 length(u8) bytes      42 length(u32) bytes          bytes (only as arguments)
 * 96 length(u64) bytes     bytearray (only as an argument)
 * 5D  61  65               empty list; append one; append all after the mark
 * 29  85  86  87  74       tuple of 0, 1, 2, 3 things; of all after the mark
 * 7D  73  75               empty dict; set one pair; set all pairs after the mark
 * 94                       memo: keep the top under the next number
 * 71 n(u8)  72 n(u32)      memo: keep the top under n
 * 68 n(u8)  6A n(u32)      memo: push what is kept under n
 * 63 module LF name LF     93 (module and name from the stack)       a function of numpy
 * 52                       call: function and argument tuple from the stack
 * 62                       set the state of numpy's dtype or array
 * </pre>
 *
 * <p>Formats: Python's {@code pickletools} documents each operation; what numpy's functions take is
 * told at {@link NumpyFunction}. Refused: every other operation and function, every length beyond
 * the input, nesting deeper than {@value #MAX_DEPTH}, more than {@value #MAX_CONTAINERS}
 * containers, pickles of more than {@value #MAX_LENGTH} bytes, a key that comes twice, and a list,
 * tuple, dict or the bytes of an array that are used again through the memo: nothing in the
 * datasets shares containers, and sharing is how a small pickle unfolds into a huge or endless
 * value. Time and memory are linear in the pickle's length.
 */
public final class PickleReader {

  static final int MAX_LENGTH = 1 << 24;
  static final int MAX_DEPTH = 32;
  static final int MAX_CONTAINERS = 100_000;

  /** The bytes of an array are copied twice in protocol 2; the names around them take more. */
  private static final int COPIES = 4;

  private final PickleInput input;
  private Object[] stack = new Object[16];
  private int[] depths = new int[16];
  private int height;
  private int[] marks = new int[4];
  private int markCount;
  private Object[] memo = new Object[32];
  private int memoized;
  private int containers;
  private long spent;

  private PickleReader(byte[] pickle) {
    this.input = new PickleInput(pickle);
  }

  /**
   * The value of a pickle: a Long, Double, Float (numpy's float32), String, {@code List<Object>}
   * (list and tuple), {@code Map<Object, Object>} with String and Long keys in their order, {@code
   * float[]} or {@code double[]}.
   *
   * @throws CorruptDatasetException when it is anything else; the message says what was met, and at
   *     which byte
   */
  public static Object read(byte[] pickle) {
    if (pickle.length > MAX_LENGTH) {
      throw new CorruptDatasetException(
          "a pickle of at most " + MAX_LENGTH + " bytes expected, got " + pickle.length);
    }
    return new PickleReader(pickle).value();
  }

  private Object value() {
    if (input.u8() != Opcode.PROTO) {
      throw input.refused("the first byte of a pickle (80) expected");
    }
    int version = input.u8();
    if (version < 2 || version > 5) {
      throw input.refused("protocol 2 to 5 expected, got " + version);
    }
    int operation = input.operation();
    while (operation != Opcode.STOP) {
      run(operation);
      operation = input.operation();
    }
    if (height != 1 || markCount != 0 || !input.atEnd()) {
      throw input.refused("one value and the end of the pickle expected");
    }
    return data(pop());
  }

  private void run(int operation) {
    switch (operation) {
      case Opcode.FRAME -> input.checkFrame(input.u64());
      case Opcode.MARK -> mark();
      case Opcode.BININT1 -> push((long) input.u8());
      case Opcode.BININT2 -> push((long) input.u16());
      case Opcode.BININT -> push((long) input.i32());
      case Opcode.LONG1 -> push(input.twosComplement(input.u8()));
      case Opcode.BINFLOAT -> push(Double.longBitsToDouble(Long.reverseBytes(input.i64())));
      case Opcode.NONE -> push(Constant.NONE);
      case Opcode.NEWTRUE -> push(Constant.TRUE);
      case Opcode.NEWFALSE -> push(Constant.FALSE);
      case Opcode.SHORT_BINUNICODE -> push(input.text(input.u8()));
      case Opcode.BINUNICODE -> push(input.text(input.u32()));
      case Opcode.SHORT_BINBYTES -> push(new Bytes(input.bytes(input.u8())));
      case Opcode.BINBYTES -> push(new Bytes(input.bytes(input.u32())));
      case Opcode.BYTEARRAY8 -> push(new Bytes(input.bytes(input.u64())));
      default -> build(operation);
    }
  }

  private void build(int operation) {
    switch (operation) {
      case Opcode.EMPTY_LIST -> pushContainer(new ListUnderWay(), 1);
      case Opcode.APPEND -> append(height - 1);
      case Opcode.APPENDS -> append(popMark());
      case Opcode.EMPTY_TUPLE -> tuple(height);
      case Opcode.TUPLE1 -> tuple(height - 1);
      case Opcode.TUPLE2 -> tuple(height - 2);
      case Opcode.TUPLE3 -> tuple(height - 3);
      case Opcode.TUPLE -> tuple(popMark());
      case Opcode.EMPTY_DICT -> pushContainer(new DictUnderWay(), 1);
      case Opcode.SETITEM -> setItems(height - 2);
      case Opcode.SETITEMS -> setItems(popMark());
      case Opcode.MEMOIZE -> memoize(memoized);
      case Opcode.BINPUT -> memoize(input.u8());
      case Opcode.LONG_BINPUT -> memoize(input.u32());
      case Opcode.BINGET -> push(recall(input.u8()));
      case Opcode.LONG_BINGET -> push(recall(input.u32()));
      case Opcode.GLOBAL -> push(function(input.line(), input.line()));
      case Opcode.STACK_GLOBAL -> stackGlobal();
      case Opcode.REDUCE -> call();
      case Opcode.BUILD -> setState();
      default ->
          throw input.refused("an operation that builds data expected, got " + hex(operation));
    }
  }

  private static String hex(int operation) {
    return String.format("%02X", operation);
  }

  private void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = height;
  }

  private int popMark() {
    if (markCount == 0) {
      throw input.refused("a mark expected");
    }
    return marks[--markCount];
  }

  private void push(Object thing) {
    pushContainer(thing, 0);
  }

  private void pushContainer(Object thing, int depth) {
    if (depth > MAX_DEPTH) {
      throw input.refused("nesting of at most " + MAX_DEPTH + " expected");
    }
    if (depth > 0 && ++containers > MAX_CONTAINERS) {
      throw input.refused("at most " + MAX_CONTAINERS + " containers expected");
    }
    if (height == stack.length) {
      stack = Arrays.copyOf(stack, height * 2);
      depths = Arrays.copyOf(depths, height * 2);
    }
    stack[height] = thing;
    depths[height++] = depth;
  }

  private Object pop() {
    checkFrom(height - 1);
    return stack[--height];
  }

  /**
   * Everything from {@code from} up is about to be taken: it must be there, above the last mark.
   */
  private void checkFrom(int from) {
    if (from < (markCount == 0 ? 0 : marks[markCount - 1])) {
      throw input.refused("more things on the stack expected");
    }
  }

  private void tuple(int from) {
    checkFrom(from);
    int depth = 1 + deepest(from);
    List<Object> items = new ArrayList<>(height - from);
    for (int at = from; at < height; at++) {
      items.add(stack[at]);
    }
    height = from;
    pushContainer(new Tuple(items), depth);
  }

  private int deepest(int from) {
    int deepest = 0;
    for (int at = from; at < height; at++) {
      deepest = Math.max(deepest, depths[at]);
    }
    return deepest;
  }

  private void append(int from) {
    checkFrom(from - 1);
    if (!(stack[from - 1] instanceof ListUnderWay list)) {
      throw input.refused("a list to append to expected");
    }
    deepen(from);
    for (int at = from; at < height; at++) {
      list.items.add(data(stack[at]));
    }
    height = from;
  }

  private void setItems(int from) {
    checkFrom(from - 1);
    if (!(stack[from - 1] instanceof DictUnderWay dict) || (height - from) % 2 != 0) {
      throw input.refused("a dict and pairs to set expected");
    }
    deepen(from);
    for (int at = from; at < height; at += 2) {
      Object key = stack[at];
      if (!(key instanceof String || key instanceof Long)) {
        throw input.refused("keys of str or int expected");
      }
      if (dict.entries.put(key, data(stack[at + 1])) != null) {
        throw input.refused("each key once expected");
      }
    }
    height = from;
  }

  /** The container below {@code from} takes what is above it. */
  private void deepen(int from) {
    int depth = Math.max(depths[from - 1], 1 + deepest(from));
    if (depth > MAX_DEPTH) {
      throw input.refused("nesting of at most " + MAX_DEPTH + " expected");
    }
    depths[from - 1] = depth;
  }

  private void memoize(long number) {
    checkFrom(height - 1);
    // A pickler counts up and spends at least a byte on each, so a greater number is none of its.
    if (number >= input.position()) {
      throw input.refused("a memo number below the position expected, got " + number);
    }
    int slot = (int) number;
    if (slot >= memo.length) {
      memo = Arrays.copyOf(memo, Math.max(slot + 1, memo.length * 2));
    }
    if (memo[slot] == null) {
      memoized++;
    }
    memo[slot] = stack[height - 1];
  }

  private Object recall(long number) {
    @Nullable Object kept = number < memo.length ? memo[(int) number] : null;
    if (kept == null) {
      throw input.refused("something under memo number " + number + " expected");
    }
    if (kept instanceof ListUnderWay || kept instanceof DictUnderWay || kept instanceof Tuple) {
      throw input.refused("a container used once expected");
    }
    return kept;
  }

  private NumpyFunction function(String module, String name) {
    return NumpyFunction.named(module, name)
        .orElseThrow(
            () -> input.refused("a function that builds arrays expected, got another global"));
  }

  private void stackGlobal() {
    Object name = pop();
    Object module = pop();
    if (!(name instanceof String nameText) || !(module instanceof String moduleText)) {
      throw input.refused("module and name of a global expected");
    }
    push(function(moduleText, nameText));
  }

  private void call() {
    Object arguments = pop();
    Object called = pop();
    if (!(called instanceof NumpyFunction function) || !(arguments instanceof Tuple tuple)) {
      throw input.refused("a function and its arguments expected");
    }
    spend(tuple);
    push(inPlace(() -> function.call(tuple.items)));
  }

  private void setState() {
    Object state = pop();
    Object target = pop();
    if (!(target instanceof NumpyState numpy) || !(state instanceof Tuple tuple)) {
      throw input.refused("an array or its type, and its state expected");
    }
    spend(tuple);
    inPlace(
        () -> {
          numpy.set(tuple.items);
          return numpy;
        });
    push(numpy);
  }

  /** Calls copy what they are given: one text, called upon again and again, must not add up. */
  private void spend(Tuple arguments) {
    for (Object argument : arguments.items) {
      if (argument instanceof Bytes bytes) {
        spent += bytes.values.length;
      } else if (argument instanceof String text) {
        spent += text.length();
      }
    }
    if (spent > COPIES * (long) input.length()) {
      throw input.refused("contents used once expected");
    }
  }

  private Object inPlace(Supplier<Object> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      throw input.refused(String.valueOf(e.getMessage()), e);
    }
  }

  /** What is handed out for a thing of the machine. */
  private Object data(Object thing) {
    if (thing instanceof String
        || thing instanceof Long
        || thing instanceof Double
        || thing instanceof Float) {
      return thing;
    }
    if (thing instanceof DictUnderWay dict) {
      return Collections.unmodifiableMap(dict.entries);
    }
    if (thing instanceof ListUnderWay list) {
      return Collections.unmodifiableList(list.items);
    }
    if (thing instanceof Tuple tuple) {
      return tuple.items.stream().map(this::data).toList();
    }
    if (thing instanceof NumpyArray array) {
      return inPlace(array::values);
    }
    throw input.refused("int, float, str, list, tuple, dict or an array of floats expected");
  }

  /** Arguments that are no data of their own. */
  enum Constant {
    NONE,
    TRUE,
    FALSE
  }

  /** A str of bytes. */
  record Bytes(byte[] values) {}

  /** A tuple of things of the machine. */
  record Tuple(List<Object> items) {}

  private static final class ListUnderWay {
    final List<Object> items = new ArrayList<>();
  }

  private static final class DictUnderWay {
    final Map<Object, Object> entries = new LinkedHashMap<>();
  }
}
