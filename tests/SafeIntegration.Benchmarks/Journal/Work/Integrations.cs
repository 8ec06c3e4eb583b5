namespace SafeIntegration.Benchmarks.Journal;

/// <summary>The whole pipeline with nothing in it but the library: contract, an empty model, expectation, value limit, gate in its launch period.</summary>
internal sealed class ReadInvoices : Integration<Invoice, InvoiceFields>
{
    public const string Reviewers = "reviewers";

    public override string Name => "invoices";

    public static InvoiceFields Answer(Invoice invoice) => new() { Number = invoice.Id, Net = 100.00m, Vat = 19.00m, Total = 119.00m };

    protected override IntegrationPlan<Invoice, InvoiceFields> Define(PlanStart<Invoice, InvoiceFields> plan) => plan
        .OwnedBy("benchmarks", "https://runbooks.example/benchmarks")
        .Identify(invoice => invoice.Id, invoice => invoice.Supplier)
        .Call((invoice, _) => Task.FromResult(Answer(invoice)))
        .Expect(fields => fields.Net + fields.Vat == fields.Total, "net and VAT add up to the total")
        .Gate(gate => gate.ReviewAbove(fields => fields.Total, 500m))
        .ReviewedBy(Reviewers)
        .ApplyWith<DoNothing>("nothing");
}

/// <summary>The same without a model, so that every item is due at once: what is claimed.</summary>
internal sealed class MapInvoices : Integration<Invoice, InvoiceFields>
{
    public override string Name => "mapped";

    protected override IntegrationPlan<Invoice, InvoiceFields> Define(PlanStart<Invoice, InvoiceFields> plan) => plan
        .OwnedBy("benchmarks", "https://runbooks.example/benchmarks")
        .Identify(invoice => invoice.Id, invoice => invoice.Supplier)
        .Map(ReadInvoices.Answer)
        .Expect(fields => fields.Net + fields.Vat == fields.Total, "net and VAT add up to the total")
        .Gate(gate => gate.ReviewAbove(fields => fields.Total, 500m))
        .ReviewedBy(ReadInvoices.Reviewers)
        .ApplyWith<DoNothing>("nothing");
}

/// <summary>The empty effect.</summary>
internal sealed class DoNothing : IdempotentEffect<InvoiceFields>
{
    public override Task ApplyAsync(Approved<InvoiceFields> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
