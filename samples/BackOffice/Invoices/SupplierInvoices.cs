using Microsoft.Extensions.AI;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>
/// Reads supplier invoices and posts them to accounts payable. What was read must stand in the document and add up; above 500 a person looks at every invoice; below it, only
/// what reviewed invoices certify is posted without one.
/// </summary>
public sealed class SupplierInvoices(BackOfficeOptions options, DocumentArchive archive, IServiceProviderIsService services) : Integration<InvoiceDocument, InvoiceFields>
{
    /// <summary>Its name in the journal.</summary>
    public const string IntegrationName = "supplier-invoices";

    /// <summary>Who reviews.</summary>
    public const string Reviewers = "ap-clerks";

    private const decimal ReviewLimit = 500m;

    /// <inheritdoc/>
    public override string Name => IntegrationName;

    /// <inheritdoc/>
    protected override IntegrationPlan<InvoiceDocument, InvoiceFields> Define(PlanStart<InvoiceDocument, InvoiceFields> plan) => Read(plan
        .OwnedBy("accounts-payable", runbook: "Runbooks/supplier-invoices.md")
        .Identify(itemKey: document => document.Id, segment: document => document.SupplierId))
        .GroundIn(document => new SourceText(document.Text), documents: document => archive.DocumentsOf(document.DocumentHash))
        .Expect(fields => fields.Net + fields.Vat == fields.Total, "net and VAT add up to the total")
        .Expect(fields => fields.Total != 0, "the total is not zero")
        .Expect(fields => Math.Abs(fields.Vat) <= Math.Abs(fields.Net) * 0.3m, "VAT is at most 30 % of net")
        .ExpectRate(fields => fields.IsCreditNote, atMost: 0.20)
        .Gate(gate =>
        {
            gate.MaxErrorRate = 0.02;
            gate.ReviewAbove(fields => fields.Total, ReviewLimit);
            // No expectation: an invoice of several rates can be right, and a person must be able to say so.
            gate.ReviewWhen(fields => !VatRates.Explain(fields.Net, fields.Vat), "VAT is not one rate of the net amount");
        })
        .Launch(launch => launch.MinDuration = options.LaunchPeriod)
        .ReviewedBy(Reviewers, escalateAfter: TimeSpan.FromDays(2))
        .ApplyWith<PostToAccountsPayable>("post to accounts payable", effect => effect.UndoWindow = options.UndoWindow);

    // The trained reader needs no key and no network; a chat model is used where one is configured.
    private PlanWithoutGate<InvoiceDocument, InvoiceFields> Read(PlanWithoutCall<InvoiceDocument, InvoiceFields> plan) =>
        services.IsService(typeof(IChatClient)) ? plan.Call<ChatInvoiceReader>() : plan.Call<TrainedInvoiceReader>();
}
