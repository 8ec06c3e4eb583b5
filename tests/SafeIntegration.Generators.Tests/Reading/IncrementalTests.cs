using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>An edit costs a comparison where nothing about a contract changed.</summary>
public sealed class IncrementalTests
{
    private const string Order =
        """
        public enum Status { Paid, Shipped }
        [Contract("shop.orders.v1")]
        public sealed partial record Order
        {
            [RegularExpression("[0-9]{6}")] public required string Id { get; init; }
            public required Status Status { get; init; }
            [Range(1, 9)] public int? Rank { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
        }
        """;

    [Fact]
    public void An_edit_of_another_file_emits_nothing_again()
    {
        var run = new GeneratorRun(Order, "class Other;");
        run.Edit(1, "class Other { int Changed() => 1; }");
        Assert.All(run.ReasonsOf(ContractGenerator.ModelStep), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_comment_beside_the_contract_emits_nothing_again()
    {
        var run = new GeneratorRun(Order);
        run.Edit(0, "// A comment moves every line.\n\n" + Order);
        Assert.All(run.ReasonsOf(ContractGenerator.ModelStep), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_rule_is_emitted()
    {
        var run = new GeneratorRun(Order);
        string before = run.Result.GeneratedSources.Single().SourceText.ToString();
        run.Edit(0, Order.Replace("[Range(1, 9)]", "[Range(1, 8)]", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(ContractGenerator.ModelStep));
        Assert.NotEqual(before, run.Result.GeneratedSources.Single().SourceText.ToString());
    }

    [Fact]
    public void A_changed_enum_in_another_file_is_emitted()
    {
        const string enumeration = "public enum Status { Paid, Shipped }";
        var run = new GeneratorRun(Order.Replace(enumeration, "", StringComparison.Ordinal), enumeration);
        run.Edit(1, "public enum Status { Paid, Shipped, Returned }");
        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(ContractGenerator.ModelStep));
    }

    [Fact]
    public void The_pipeline_keeps_neither_symbols_nor_syntax()
    {
        var run = new GeneratorRun(Order);
        foreach (object value in run.Result.TrackedSteps[ContractGenerator.ModelStep].SelectMany(step => step.Outputs).Select(output => output.Value))
            AssertIsData(value, []);
    }

    private static void AssertIsData(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or Compilation or SemanticModel, $"{value.GetType()} is kept.");
        if (value is System.Collections.IEnumerable items)
        {
            foreach (object? item in items)
                AssertIsData(item, seen);
            return;
        }

        Assert.StartsWith("SafeIntegration.Generators", value.GetType().FullName, StringComparison.Ordinal);
        foreach (System.Reflection.PropertyInfo property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            AssertIsData(property.GetValue(value), seen);
    }
}
