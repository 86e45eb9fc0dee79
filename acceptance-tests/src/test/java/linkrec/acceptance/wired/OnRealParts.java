package linkrec.acceptance.wired;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import java.io.IOException;
import linkrec.acceptance.scene.Scene;

/** Gives every scenario a data folder of its own and the adapters that read and write it. */
public final class OnRealParts {

  @Before(order = 0)
  public void begin() throws IOException {
    Scene.begin(new WiredAssembly());
  }

  @After(order = 0)
  public void end() {
    Scene.end();
  }
}
