package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.people.GroupRules;
import io.secondcall.people.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdSettingsTest {
  private static final Map<String, String> SECRET =
      Map.of("SECONDCALL_OPENID_CLIENT_SECRET", "hush");

  private static Map<String, String> whole() {
    return new HashMap<>(
        Map.of(
            "openid-issuer", "https://login.example.com/realms/sales",
            "openid-client-id", "second-call",
            "public-base-url", "https://training.example.com:8443/"));
  }

  private static OpenIdSettings read(Map<String, String> flags) {
    return Settings.of(flags, SECRET).openId().orElseThrow();
  }

  @Test
  void itIsOffUntilAnIssuerIsSet() {
    assertThat(Settings.of(Map.of(), SECRET).openId()).isEmpty();
  }

  @Test
  void littleHasToBeSaid() {
    var settings = read(whole());
    assertThat(settings.callback()).hasToString("https://training.example.com:8443/sign-in/openid");
    assertThat(settings.scopes()).containsExactly("openid", "profile", "email");
    assertThat(settings.groupsClaim()).isEqualTo("groups");
    assertThat(settings.rules().roles()).isEmpty();
    assertThat(settings.clientSecret()).isEqualTo("hush");
    assertThat(Settings.of(whole(), SECRET).toString()).doesNotContain("hush");
  }

  @Test
  void namesOfGroupsMayHoldCommasAndEqualsSigns() {
    var flags = whole();
    flags.put("openid-roles", "cn=it,ou=x=administrator; Field Sales = coach;");
    flags.put("openid-teams", "emea= Europe,  North ");
    assertThat(read(flags).rules())
        .isEqualTo(
            new GroupRules(
                java.util.List.of(
                    new GroupRules.ForRole("cn=it,ou=x", Role.ADMINISTRATOR),
                    new GroupRules.ForRole("Field Sales", Role.COACH)),
                java.util.List.of(GroupRules.ForTeam.of("emea", "Europe, North")),
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openid-issuer|http://login.example.com|has to be an https URL",
        "openid-issuer|login.example.com|has to be an https URL",
        "openid-issuer|https://login.example.com?x=1|has to be an https URL",
        "openid-issuer|''|does nothing without --openid-issuer",
        "openid-client-id|''|asks for --openid-client-id too",
        "public-base-url|''|asks for --public-base-url too",
        "openid-client-secret|hush|There is no setting --openid-client-secret",
        "openid-client-secret-file|/nowhere/at/all|either in the variable",
        "openid-scopes|profile|has to hold openid",
        "openid-roles|leads=boss|\"boss\" is no role",
        "openid-roles|leads|like \"group=value",
        "openid-teams|emea=|A name has",
        "openid-others|anybody|trainee or refused",
        "openid-others|refused|asks for --openid-roles too"
      })
  void whatIsWrongIsSaid(String name, String value, String problem) {
    var flags = whole();
    flags.put(name, value);
    assertThatThrownBy(() -> read(flags))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aSecretThatCannotBeReadIsSaidAndIsNotShown() {
    var flags = whole();
    flags.put("openid-client-secret-file", "/nowhere/at/all");
    assertThatThrownBy(() -> Settings.of(flags, Map.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("/nowhere/at/all can't be read");
  }
}
