package linkrec.acceptance.fakes;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import linkrec.acceptance.scene.Scene;

/** Gives every scenario an assembly of fakes. */
public final class OnFakes {

  @Before(order = 0)
  public void begin() {
    Scene.begin(new FakeAssembly());
  }

  @After(order = 0)
  public void end() {
    Scene.end();
  }
}
