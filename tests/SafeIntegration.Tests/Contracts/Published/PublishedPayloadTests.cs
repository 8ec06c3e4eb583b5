namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>
/// Contracts written for twenty published payloads meet what their senders changed later. A change is refused or reported with the names of the members it concerns; what is no
/// change stays silent.
/// </summary>
public sealed class PublishedPayloadTests
{
    [Fact]
    public void An_order_in_another_envelope() => Check("a01", AmazonOrderResponse.Contract);

    [Fact]
    public void A_flag_that_was_text() => Check("d01", AdyenDebitNotice.Contract);

    [Fact]
    public void A_redirect_that_became_an_action() => Check("d03", AdyenPaymentResponse.Contract);

    [Fact]
    public void A_capability_that_became_a_service() => Check("d05", AdyenBusinessLine.Contract);

    [Fact]
    public void A_result_that_became_a_status() => Check("d09", AdyenPaymentMethodEvent.Contract);

    [Fact]
    public void Settings_without_their_wrapper() => Check("d11", AdyenNotificationSettings.Contract);

    [Fact]
    public void Taxes_that_became_applied_taxes() => Check("q01", SquareCreatedOrder.Contract);

    [Fact]
    public void An_identifier_with_a_shorter_name() => Check("q04", SquareDispute.Contract);

    [Fact]
    public void Invoices_without_their_wrapper() => Check("q05", SquareInvoiceList.Contract);

    [Fact]
    public void A_new_state_of_an_order() => Check("q10", SquareOrder.Contract);

    [Fact]
    public void An_order_that_was_rewritten() => Check("s01", StripeOrder.Contract);

    [Fact]
    public void Optional_shipping_under_another_name() => Check("s03", StripeCheckoutSession.Contract);

    [Fact]
    public void Optional_rendering_under_another_name() => Check("s05", StripeInvoice.Contract);

    [Fact]
    public void An_invoice_that_no_longer_says_whether_it_is_paid() => Check("s06", StripePaidInvoice.Contract);

    [Fact]
    public void A_refund_that_became_a_list() => Check("s10", StripeCreditNote.Contract);

    [Fact]
    public void A_coupon_that_moved_down() => Check("s12", StripeCustomer.Contract);

    [Fact]
    public void Members_that_are_null_no_longer() => Check("s15", StripeCharge.Contract);

    [Fact]
    public void A_price_that_became_a_pricing() => Check("s16", StripeInvoiceItem.Contract);

    [Fact]
    public void Other_values_in_the_same_format() => Check("w01", WooOrderEnvelope.Contract);

    [Fact]
    public void An_order_without_its_envelope() => Check("w02", WooOrderV3.Contract);

    private static void Check<T>(string id, IContract<T> contract)
    {
        PublishedCase published = PublishedCase.Load(id);
        ContractResult<T> before = contract.Parse(published.Old);
        Assert.True(before.IsValid, string.Join('\n', before.Violations));
        Assert.Empty(contract.Drift.Report().Findings);

        ContractResult<T> after = contract.Parse(published.New);
        DriftReport report = contract.Drift.Report();
        switch (published.Expected)
        {
            case "silent":
                Assert.True(after.IsValid, string.Join('\n', after.Violations));
                Assert.Empty(report.Findings);
                break;
            case "info":
                Assert.True(after.IsValid, string.Join('\n', after.Violations));
                Assert.NotEmpty(report.Findings);
                Assert.False(report.HasDrift, report.ToString());
                break;
            default:
                Assert.True(report.HasDrift, report.ToString());
                AssertNames(published, report);
                break;
        }
    }

    private static void AssertNames(PublishedCase published, DriftReport report)
    {
        string[] gone = [.. report.Findings.Where(finding => finding.Kind is DriftKind.Missing or DriftKind.Absent).Select(finding => finding.Path)];
        string[] added = [.. report.Findings.Where(finding => finding.Kind == DriftKind.New).Select(finding => finding.Path)];
        Assert.All(published.Removed, path => Assert.Contains(path, gone));
        if (!report.IsTruncated)
            Assert.All(published.Added, path => Assert.Contains(path, added));
        else
            Assert.True(published.Added.Intersect(added).Count() >= 32, report.ToString());
    }
}
