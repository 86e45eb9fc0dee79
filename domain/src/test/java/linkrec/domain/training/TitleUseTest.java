package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class TitleUseTest {

  @Test
  void callsAnArticleByItsTitleAndWithoutItsParenthesis() {
    PageTitle film = new PageTitle("Tower (film)");

    assertThat(TitleUse.ofArticle(film))
        .containsExactly(
            new TitleUse("tower (film)", film, false), new TitleUse("tower", film, false));
    assertThat(TitleUse.ofArticle(new PageTitle("Tower"))).hasSize(1);
  }

  @Test
  void callsAnArticleByItsRedirects() {
    PageTitle tower = new PageTitle("Tower");

    assertThat(TitleUse.ofRedirect(new PageTitle("The Keep"), tower))
        .containsExactly(new TitleUse("the keep", tower, true));
  }

  @Test
  void leavesOutNumbers() {
    assertThat(TitleUse.ofArticle(new PageTitle("1984"))).isEmpty();
    assertThat(TitleUse.ofStem("1984", new PageTitle("1984"))).isEmpty();
  }
}
