using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3004.</summary>
public sealed class MoneyLimitTests
{
    [Theory]
    [InlineData(".[|Gate|]()")]
    [InlineData(".[|Gate|](null)")]
    [InlineData(".[|Gate|](gate => gate.MaxErrorRate = 0.02)")]
    [InlineData(".[|Gate|](gate => gate.ReviewWhen(fields => fields.Number.Length > 20, \"the number is long\"))")]
    public Task A_gate_without_a_limit_is_reported(string gate) => Verify.Analyzer<MoneyLimitAnalyzer>(Plans.With(gate: gate));

    [Theory]
    [InlineData("decimal UnitPrice")]
    [InlineData("decimal? AmountDue")]
    [InlineData("double Refund")]
    [InlineData("[Grounded(MatchAs.Money)] decimal Sum2")]
    [InlineData("decimal NetTotal")]
    public Task Money_is_known_by_name_or_declaration(string member) => Verify.Analyzer<MoneyLimitAnalyzer>(
        Plans.With(gate: ".[|Gate|]()", output: $"public sealed record Fields(string Number, {member});"));

    [Fact]
    public Task Money_of_a_base_type_counts() => Verify.Analyzer<MoneyLimitAnalyzer>(
        Plans.With(gate: ".[|Gate|]()", output: "public abstract record Paper { public decimal Total { get; init; } } public sealed record Fields(string Number) : Paper;"));

    [Theory]
    [InlineData(".Gate(gate => gate.ReviewAbove(fields => fields.Total, 500m))")]
    [InlineData(".Gate(gate => { gate.MaxErrorRate = 0.02; gate.ReviewAbove(fields => fields.Total, fields => \"EUR\", new Dictionary<string, decimal> { [\"EUR\"] = 500 }); })")]
    [InlineData(".Gate(gate => gate.ReviewWhen(fields => fields.Total > 500, \"it is a large sum\"))")]
    [InlineData(".Gate(gate => Limit(gate))")]
    [InlineData(".Gate(Limit)")]
    public Task A_limit_is_recognised(string gate) => Verify.Analyzer<MoneyLimitAnalyzer>(
        Plans.With(gate: gate, members: "private static void Limit(GateOptions<Fields> gate) => gate.ReviewAbove(fields => fields.Total, 500m);"));

    [Theory]
    [InlineData("decimal TaxRate")]
    [InlineData("decimal TotalHours")]
    [InlineData("int Total")]
    [InlineData("string Price")]
    [InlineData("decimal Weight")]
    public Task What_is_no_money_needs_no_limit(string member) => Verify.Analyzer<MoneyLimitAnalyzer>(
        Plans.With(gate: ".Gate()", output: $"public sealed record Fields(string Number, {member});"));

    [Fact]
    public Task Another_Gate_is_not_reported() => Verify.Analyzer<MoneyLimitAnalyzer>(
        """
        public sealed record Price(decimal Amount);

        public sealed class Airport<TIn, TOut>
        {
            public Airport<TIn, TOut> Gate() => this;
            public static Airport<string, Price> A => new Airport<string, Price>().Gate();
        }
        """);
}
