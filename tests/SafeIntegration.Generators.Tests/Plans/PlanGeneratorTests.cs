using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Generators.Tests.Plans;

/// <summary>What the generator emits and for whom, what an edit costs, and that broken code does not break it.</summary>
public sealed class PlanGeneratorTests
{
    private const int Deletions = 150;

    [Fact]
    public void An_integration_gets_an_attribute_of_its_assembly()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers);
        Assert.Empty(run.Errors);
        Assert.Contains("[assembly: global::SafeIntegration.Defining.PlanBodiesAttribute(\"Shop.Labels\", \"", run.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_nested_and_generic_integrations_are_named_as_reflection_names_them()
    {
        PlanRun run = PlanRun.Of(
            PlanSource.Helpers,
            PlanSource.Integration.Replace("public sealed class Labels(", "public class Outer { private sealed class Labels<T>(", StringComparison.Ordinal)
                .Replace("public sealed class Print", "} public sealed class Print", StringComparison.Ordinal));
        Assert.Empty(run.Errors);
        Assert.Equal("Shop.Outer+Labels`1", Assert.Single(run.Hashes).Key);
    }

    [Fact]
    public void Abstract_classes_and_others_get_none()
    {
        PlanRun run = PlanRun.Of("public abstract class Base : Integration<string, string>; public sealed class Other : List<int>; public class Plain;");
        Assert.Null(run.Generated);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Several_integrations_share_one_file()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers, PlanSource.Integration.Replace("namespace Shop;", "namespace Shop.Second; using Shop;", StringComparison.Ordinal));
        Assert.Equal(["Shop.Labels", "Shop.Second.Labels"], run.Hashes.Keys.Order());
    }

    [Fact]
    public void Two_runs_give_the_same_hash() =>
        Assert.Equal(PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers), PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers));

    [Fact]
    public void An_edit_of_another_file_emits_nothing_again()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers, "class Other;");
        run.Edit(2, "class Other { int Changed() => 1; }");
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(PlanGenerator.ModelStep));
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_comment_in_a_helper_emits_nothing_again()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers);
        run.Edit(1, "// A comment moves every line.\n\n" + PlanSource.Helpers);
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_a_helper_is_emitted()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers);
        string? before = run.Generated;
        run.Edit(1, PlanSource.Helpers.Replace("Dear = 100m", "Dear = 200m", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(PlanGenerator.ModelStep));
        Assert.NotEqual(before, run.Generated);
    }

    [Fact]
    public void Without_an_integration_an_edit_compares_nothing_but_an_empty_list()
    {
        PlanRun run = PlanRun.Of("class One : List<int>;");
        run.Edit(0, "class Two : List<int>;");
        Assert.Null(run.Generated);
        Assert.All(run.ReasonsOf(PlanGenerator.ModelStep), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void The_pipeline_keeps_neither_symbols_nor_syntax()
    {
        PlanRun run = PlanRun.Of(PlanSource.Integration, PlanSource.Helpers);
        object value = Assert.Single(run.Result.TrackedSteps[PlanGenerator.ModelStep].SelectMany(step => step.Outputs)).Value;
        var models = Assert.IsType<EquatableArray<SafeIntegration.Generators.Plans.PlanModel>>(value);
        Assert.All(typeof(SafeIntegration.Generators.Plans.PlanModel).GetProperties().Where(property => property.Name != "EqualityContract"), property => Assert.Equal(typeof(string), property.PropertyType));
        Assert.Single(models);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Code_with_a_missing_token_never_breaks_it(int file)
    {
        string[] files = [PlanSource.Integration, PlanSource.Helpers];
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(files[file], cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        var dice = new Random(file);
        PlanRun run = PlanRun.Of(files);
        for (int round = 0; round < Deletions; round++)
        {
            SyntaxToken token = tokens[dice.Next(tokens.Length)];
            run.Edit(file, files[file].Remove(token.SpanStart, token.Span.Length));
            Assert.Null(run.Result.Exception);
            Assert.Empty(run.Result.Diagnostics);
        }
    }

    [Fact]
    public void Types_that_do_not_exist_never_break_it()
    {
        PlanRun run = PlanRun.Of(
            """
            public sealed class Broken : Integration<Nowhere, List<>>, Broken
            {
                public override string Name => Other.Name(;
                protected override IntegrationPlan<Nowhere, Missing> Define(PlanStart<Nowhere, Missing> plan) => plan.OwnedBy().Call<Reader<>>(x => y.Z(x, base.Define(plan))).Expect(f => this + f);
            }
            """);
        Assert.Null(run.Result.Exception);
        Assert.Single(run.Hashes);
    }
}
