using SafeIntegration.Analyzers.Outputs;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Outputs;

namespace SafeIntegration.Analyzers.Tests.Outputs;

/// <summary>SI2004.</summary>
public sealed class UngroundedMemberTests
{
    private const string Reading =
        """

        public sealed record Document(string Id, string Text);

        public sealed class Post : IdempotentEffect<Invoice>
        {
            public override Task ApplyAsync(Approved<Invoice> approved, EffectContext context, CancellationToken cancellationToken) => File.WriteAllTextAsync(context.IdempotencyKey, "", cancellationToken);
        }

        public abstract class Reader : IModelCall<Document, Invoice>
        {
            public abstract Task<ModelAnswer<Invoice>> CallAsync(Document input, CancellationToken cancellationToken);
        }

        public sealed class Invoices : Integration<Document, Invoice>
        {
            public override string Name => "invoices";

            protected override IntegrationPlan<Document, Invoice> Define(PlanStart<Document, Invoice> plan) => plan
                .OwnedBy("accounts-payable", runbook: "runbooks/invoices.md")
                .Identify(document => document.Id)
                .Call<Reader>()
                .GroundIn(document => new SourceText(document.Text))
                .Gate()
                .ReviewedBy("clerks")
                .ApplyWith<Post>();
        }
        """;

    [Fact]
    public Task A_property_that_says_nothing_is_reported() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed record Invoice
        {
            [Grounded(MatchAs.Identifier)]
            public required string Number { get; init; }
            public required decimal [|Total|] { get; init; }
            public bool [|IsCredit|] { get; init; }
            [Derived("judged from the whole text")]
            public string? Category { get; init; }
            public string Title => Number + Category;
        }
        """ + Reading);

    [Fact]
    public Task A_parameter_of_a_positional_record_is_reported() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """public sealed record Invoice([Grounded] string Number, DateOnly [|Due|], [property: Derived("the sender's country")] string Currency);""" + Reading);

    [Fact]
    public Task Objects_within_an_output_are_looked_into() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed class Invoice
        {
            public required IReadOnlyList<Line> Lines { get; init; }
            public required Party Seller { get; init; }
            [Derived("looked up by number")] public Party? Buyer { get; init; }
        }

        public sealed class Line
        {
            [Grounded] public required string Article { get; init; }
            public required int [|Quantity|] { get; init; }
        }

        public sealed class Party
        {
            public string [|Name|] { get; set; } = "";
            public Dictionary<string, string> [|Ids|] { get; init; } = [];
            public Dictionary<string, string> Cache { get; } = [];
        }
        """ + Reading);

    [Fact]
    public Task Stages_in_a_base_of_the_integration_count() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed record Mail(string Id, string Text);
        public sealed record Route(string [|Queue|]);

        public abstract class Routing<TMail> : Integration<TMail, Route>
        {
            public override string Name => "routing";

            protected IntegrationPlan<TMail, Route> Finish(PlanWithoutCall<TMail, Route> plan) => plan
                .Call((mail, token) => Task.FromResult(new Route("general")), modelId: "rules-7")
                .Gate()
                .ReviewedBy("desk")
                .ApplyWith<Put>();
        }

        public sealed class MailRouting : Routing<Mail>
        {
            protected override IntegrationPlan<Mail, Route> Define(PlanStart<Mail, Route> plan) => Finish(plan.OwnedBy("service", "runbooks/routing.md").Identify(mail => mail.Id));
        }

        public sealed class Put : IdempotentEffect<Route>
        {
            public override Task ApplyAsync(Approved<Route> approved, EffectContext context, CancellationToken cancellationToken) => File.WriteAllTextAsync(context.IdempotencyKey, "", cancellationToken);
        }
        """);

    [Fact]
    public Task Properties_of_a_base_type_are_reported_where_they_stand() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public abstract record Paper
        {
            public string? [|Language|] { get; init; }
        }

        public sealed record Invoice : Paper
        {
            [Grounded] public required string Number { get; init; }
        }
        """ + Reading);

    [Fact]
    public Task An_output_that_declares_all_is_not_reported() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed record Invoice([Grounded(MatchAs.Money, Near = ["total"])] decimal Total, [Derived("judged from the whole text")] bool IsCredit)
        {
            public decimal Rounded => decimal.Round(Total);
            [System.Text.Json.Serialization.JsonIgnore] public string? Trace { get; set; }
            internal string? Source { get; set; }
            public static Invoice Empty { get; } = new(0, false);
        }
        """ + Reading);

    [Fact]
    public Task What_code_alone_maps_is_not_reported() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed record Shipment(string Order, int Parcels);
        public sealed record Notice(string Order, string Text);

        public sealed class Notices : Integration<Shipment, Notice>
        {
            public override string Name => "notices";

            protected override IntegrationPlan<Shipment, Notice> Define(PlanStart<Shipment, Notice> plan) => plan
                .OwnedBy("logistics", "runbooks/notices.md")
                .Identify(shipment => shipment.Order)
                .Map(shipment => new Notice(shipment.Order, $"{shipment.Parcels} parcels"))
                .Gate()
                .ReviewedBy("desk")
                .ApplyWith<Tell>();
        }

        public sealed class Tell : IdempotentEffect<Notice>
        {
            public override Task ApplyAsync(Approved<Notice> approved, EffectContext context, CancellationToken cancellationToken) => File.WriteAllTextAsync(context.IdempotencyKey, "", cancellationToken);
        }
        """);

    [Fact]
    public Task An_input_and_a_type_of_nobody_are_not_reported() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public sealed record Invoice([Grounded] string Number);
        public sealed record Customer(string Name, string Mail);
        """ + Reading);

    [Fact]
    public Task Inherited_declarations_count() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        public abstract class Paper
        {
            [Grounded] public abstract string Number { get; init; }
        }

        public sealed class Invoice : Paper
        {
            public override string Number { get; init; } = "";
        }
        """ + Reading);

    [Fact]
    public Task An_application_without_integrations_is_not_looked_at() => Verify.Analyzer<UngroundedMemberAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed record Answer(string Text);

        public sealed class Assistant(IChatClient chat)
        {
            public async Task<Answer> AskAsync(string question, CancellationToken token) => new((await chat.GetResponseAsync(question, cancellationToken: token)).Text);
        }
        """);

    [Fact]
    public Task A_fix_declares_members_grounded() => Verify.CodeFix<UngroundedMemberAnalyzer, UngroundedMemberFix>(
        """
        public sealed record Invoice
        {
            /// <summary>As printed.</summary>
            public required string [|Number|] { get; init; }

            [System.ComponentModel.Description("due date")]
            public DateOnly? [|Due|] { get; init; }
        }
        """ + Reading,
        """
        public sealed record Invoice
        {
            /// <summary>As printed.</summary>
            [Grounded]
            public required string Number { get; init; }

            [Grounded]
            [System.ComponentModel.Description("due date")]
            public DateOnly? Due { get; init; }
        }
        """ + Reading, UngroundedMemberFix.Ground);

    [Fact]
    public Task A_fix_declares_parameters_derived() => Verify.CodeFix<UngroundedMemberAnalyzer, UngroundedMemberFix>(
        "public sealed record Invoice(bool [|IsCredit|], string [|Category|]);" + Reading,
        """public sealed record Invoice([Derived("judged from the whole text")] bool IsCredit, [Derived("judged from the whole text")] string Category);""" + Reading, UngroundedMemberFix.Derive);
}
