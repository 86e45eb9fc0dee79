package linkrec.adapter.persistence.pickle;

import java.util.List;

/** An object of numpy that is made first and told its contents then. */
sealed interface NumpyState permits NumpyType, NumpyArray {

  /**
   * Takes the contents.
   *
   * @throws IllegalArgumentException when they are not those of such an object
   */
  void set(List<Object> state);
}
