package linkrec.adapter.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.persistence.mysql.MySqlDatabase;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.persistence.mysql.MySqlLoads;
import linkrec.adapter.persistence.mysql.MySqlSettings;
import linkrec.adapter.persistence.mysql.MySqlSource;
import linkrec.adapter.persistence.mysql.MySqlStore;
import linkrec.application.DatasetStore;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/** What programs wire when datasets lie in a MySQL or MariaDB database. */
public final class DatabaseBackend {

  private final MySqlSettings settings;

  private DatabaseBackend(MySqlSettings settings) {
    this.settings = settings;
  }

  /**
   * The database where {@code DB_BACKEND} is {@code mysql}; absent where it is {@code sqlite} or
   * not set.
   *
   * @throws InvalidRequestException when it is something else, or one of {@code DB_*} is wrong
   */
  public static Optional<DatabaseBackend> of(Settings settings) {
    String backend = settings.value("DB_BACKEND").orElse("sqlite");
    return switch (backend) {
      case "sqlite" -> Optional.empty();
      case "mysql", "mariadb" -> Optional.of(always(settings));
      default ->
          throw new InvalidRequestException(
              "DB_BACKEND", "sqlite or mysql expected, got '" + backend + "'");
    };
  }

  /** The database of {@code DB_HOST} and its like, whatever answers come from. */
  public static DatabaseBackend always(Settings settings) {
    return new DatabaseBackend(MySqlSettings.of(settings::value));
  }

  /**
   * The datasets in the database, as they are asked for; close it to end the connections.
   *
   * @param language the language of all wikis; null for the domain of each
   */
  public MySqlDatasets datasets(@Nullable LanguageCode language) {
    return new MySqlDatasets(MySqlDatabase.forAnswers(settings), new XgboostJsonReader(), language);
  }

  /** What changes the database. */
  public MySqlStore store() {
    return new MySqlStore(MySqlDatabase.forLoads(settings));
  }

  /**
   * Hands over all datasets of a wiki, of one build, to be read before {@code reader} returns.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the wiki is not there
   */
  public void read(WikiId wiki, Consumer<Map<WikiDataset, NewDataset>> reader) {
    try (MySqlDatabase database = MySqlDatabase.forAnswers(settings)) {
      MySqlSource.read(database, wiki, reader);
    }
  }

  /** Takes published datasets in through that store. */
  public DatasetStore loads(MySqlStore store, LandingFolder landing) {
    return new MySqlLoads(store, landing, new XgboostJsonReader());
  }

  /** The database as messages name it. */
  @Override
  public String toString() {
    return settings.toString();
  }
}
