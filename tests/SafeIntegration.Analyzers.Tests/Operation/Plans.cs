namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>A whole integration around one stage, since a stage alone does not compile.</summary>
internal static class Plans
{
    /// <summary>An integration with a stage of its own. Its input is <c>Document(Id, Supplier, Text, ReceivedAt)</c>, its output <c>Fields(Number, Total)</c>.</summary>
    public static string With(
        string owned = """.OwnedBy("accounts-payable", runbook: "https://wiki.example.com/invoices")""",
        string identify = ".Identify(document => document.Id)",
        string gate = ".Gate(gate => gate.ReviewAbove(fields => fields.Total, 500m))",
        string launch = "",
        string reviewed = """.ReviewedBy("clerks")""",
        string members = "",
        string output = "public sealed record Fields([Grounded] string Number, [Grounded] decimal Total);",
        string usings = "") =>
        $$"""
        {{usings}}
        public sealed record Document(string Id, string Supplier, string Text, DateTimeOffset ReceivedAt);
        {{output}}

        public sealed class Invoices(InvoiceOptions options, IReader reader) : Integration<Document, Fields>
        {
            public override string Name => "invoices";

            public InvoiceOptions Options => options;

            protected override IntegrationPlan<Document, Fields> Define(PlanStart<Document, Fields> plan) => plan
                {{owned}}
                {{identify}}
                .Call((document, token) => reader.ReadAsync(document.Text, token))
                .GroundIn(document => new SourceText(document.Text))
                {{gate}}
                {{launch}}
                {{reviewed}}
                .ApplyWith<Post>("post");

            {{members}}
        }

        public interface IReader { Task<Fields> ReadAsync(string text, CancellationToken token); }

        public sealed record InvoiceOptions(TimeSpan LaunchPeriod, double AuditRate, bool IsDemo, string Owner);

        public sealed class Post(HttpClient client) : IdempotentEffect<Fields>
        {
            public override Task ApplyAsync(Approved<Fields> approved, EffectContext context, CancellationToken cancellationToken) =>
                client.PostAsJsonAsync($"entries/{context.IdempotencyKey}", approved.Value, cancellationToken);
        }
        """;
}
