using CsCheck;
using SafeIntegration.Applying;

namespace SafeIntegration.Tests.Applying;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void The_key_never_changes_from_one_release_to_the_next() =>
        Assert.Equal("dbfdd6e6b0d02f52eda39d09cf9b73b760a313b7cd79220de1934d0068e108ff", IdempotencyKey.Of("supplier-invoices", "INV-1"));

    [Fact]
    public void Different_items_have_different_keys_however_their_names_run_together() =>
        Gen.Select(Gen.String[Gen.Char["ab1:"], 0, 6], Gen.String[Gen.Char["ab1:"], 0, 6], Gen.String[Gen.Char["ab1:"], 0, 6], Gen.String[Gen.Char["ab1:"], 0, 6]).Sample(
            (integration, item, otherIntegration, otherItem) => Assert.Equal(
                (integration, item) == (otherIntegration, otherItem), IdempotencyKey.Of(integration, item) == IdempotencyKey.Of(otherIntegration, otherItem)),
            seed: "0000JWQGVTfc", iter: 20_000);
}
