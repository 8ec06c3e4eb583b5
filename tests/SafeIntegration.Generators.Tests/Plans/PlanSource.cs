namespace SafeIntegration.Generators.Tests.Plans;

/// <summary>An integration of a user, in pieces that a test replaces.</summary>
internal static class PlanSource
{
    /// <summary>The integration with its types, without what its definition reaches.</summary>
    public const string Integration =
        """
        namespace Shop;

        public sealed record Parcel(string Id, decimal Value);
        public sealed record Label(string Id, decimal Value);

        public sealed class Labels(Carrier carrier) : Integration<Parcel, Label>
        {
            private readonly decimal _floor = 1m;

            public override string Name => "labels";

            protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
                .OwnedBy("logistics", runbook: "runbook.md")
                .Identify(parcel => parcel.Id)
                .Call((parcel, cancellationToken) => carrier.AskAsync(parcel, cancellationToken), "model-1")
                .Expect(label => label.Value >= _floor && Rules.IsCheap(label), "cheap")
                .Gate(gate => gate.ReviewAbove(label => label.Value, 500m))
                .Launch(launch => launch.MinDuration = TimeSpan.FromDays(14))
                .ReviewedBy("clerks", TimeSpan.FromDays(2))
                .ApplyWith<Print>("print the label", effect => effect.UndoWindow = TimeSpan.FromMinutes(1));
        }

        public sealed class Print : IdempotentEffect<Label>
        {
            public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    /// <summary>What the definition reaches.</summary>
    public const string Helpers =
        """
        namespace Shop;

        public static class Rules
        {
            public const decimal Dear = 100m;

            public static bool IsCheap(Label label) => label.Value < Dear && IsNamed(label);

            public static bool Unrelated() => true;

            private static bool IsNamed(Label label)
            {
                // Names are short.
                return label.Id.Length is > 0 and < 40;
            }
        }

        public class Carrier
        {
            public virtual Task<Label> AskAsync(Parcel parcel, CancellationToken cancellationToken) => Task.FromResult(new Label(parcel.Id, parcel.Value));
        }
        """;
}
