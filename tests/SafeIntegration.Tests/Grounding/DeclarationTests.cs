using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class DeclarationTests
{
    private record BaseNote([Grounded] decimal Amount);

    private sealed record Note(decimal Amount, [Grounded] string Text) : BaseNote(Amount);

    [Fact]
    public void A_declaration_on_a_base_record_holds()
    {
        IReadOnlyList<FieldGrounding> fields = Ground<Note>(new Note(5, "five"), "five: 5.00");
        Assert.Equal([("Amount", GroundingOutcome.Grounded), ("Text", GroundingOutcome.Grounded)],
            fields.OrderBy(field => field.Member).Select(field => (field.Member, field.Outcome)));
    }

    private sealed record Tree([Grounded] string Name, IReadOnlyList<Tree>? Children = null);

    [Fact]
    public void A_type_may_contain_itself()
    {
        Tree tree = new("root", [new("left"), new("right", [new("leaf")])]);
        Assert.Equal(["Name", "Children[0].Name", "Children[1].Name", "Children[1].Children[0].Name"],
            Ground<Tree>(tree, "root left right leaf").Select(field => field.Member));
    }

    private readonly record struct Amount([property: Grounded] decimal Value, [Grounded(MatchAs.Identifier)] string Currency);

    private sealed record Payment(Amount Paid, Amount? Open);

    [Fact]
    public void Structs_are_walked_as_classes_are() =>
        Assert.All(Ground<Payment>(new Payment(new(1, "EUR"), new(2, "USD")), "1 EUR 2 USD"), field => Assert.Equal(GroundingOutcome.Grounded, field.Outcome));

    [Fact]
    public void A_derived_type_is_not_run_since_its_own_properties_are_not_known()
    {
        FieldGrounding field = Assert.Single(Ground<BaseNote>(new Note(5, "five"), "5"));
        Assert.Equal(("$", GroundingOutcome.NotRun), (field.Member, field.Outcome));
    }

    private sealed class Throwing
    {
        [Grounded] public string Text { get => throw new InvalidOperationException("secret"); init { } }

        [Grounded] public IEnumerable<string> Lazy { get; init; } = Failing();

        private static IEnumerable<string> Failing()
        {
            yield return "first";
            throw new InvalidOperationException("secret");
        }
    }

    [Fact]
    public void Properties_and_lists_that_throw_are_not_run_and_tell_no_message()
    {
        IReadOnlyList<FieldGrounding> fields = Ground<Throwing>(new Throwing(), "first");
        Assert.Equal([("Text", GroundingOutcome.NotRun), ("Lazy[0]", GroundingOutcome.Grounded), ("Lazy", GroundingOutcome.NotRun)],
            fields.Select(field => (field.Member, field.Outcome)));
        Assert.DoesNotContain(fields, field => field.Why?.Contains("secret") == true);
    }

    private abstract class Shape;

    private sealed class Mistakes
    {
        [Grounded] public bool Flag { get; init; }
        [Grounded, Derived("both")] public int Both { get; init; }
        [Derived(" ")] public int NoReason { get; init; }
        [Grounded(MatchAs.Date)] public decimal WrongWay { get; init; }
        [Grounded(Near = [""])] public decimal EmptyLabel { get; init; }
        [Grounded(IgnoreSign = true)] public string Sign { get; init; } = "";
        public Shape? Abstract { get; init; }
        [Grounded] public OrderLine? Object { get; init; }
    }

    [Theory]
    [InlineData("Mistakes.Flag is a Boolean, which has no spelling")]
    [InlineData("Mistakes.Both is declared both")]
    [InlineData("Mistakes.NoReason is derived without a reason")]
    [InlineData("Mistakes.WrongWay is a Decimal, which cannot be matched as Date: use Money.")]
    [InlineData("Mistakes.EmptyLabel has an empty label")]
    [InlineData("Mistakes.Sign ignores the sign")]
    [InlineData("Mistakes.Abstract is a Shape")]
    [InlineData("Mistakes.Object is a OrderLine")]
    public void A_mistake_in_a_declaration_is_told_beforehand(string problem) =>
        Assert.Contains(Grounder.For<Mistakes>().Problems, told => told.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_mistaken_property_is_not_run() =>
        Assert.All(Ground<Mistakes>(new Mistakes { Object = new("", 0) }, "0"), field => Assert.Equal(GroundingOutcome.NotRun, field.Outcome));

    [Fact]
    public void A_correct_declaration_has_no_problems() => Assert.Empty(Grounder.For<Invoice>().Problems.Concat(Grounder.For<Everything>().Problems));

    private sealed class Empty;

    [Fact]
    public void A_type_without_properties_is_told_and_not_run()
    {
        Assert.StartsWith("Empty has no properties to ground", Assert.Single(Grounder.For<Empty>().Problems), StringComparison.Ordinal);
        Assert.Equal(GroundingOutcome.NotRun, Assert.Single(Ground<Empty>(new Empty(), "text")).Outcome);
    }

    private static IReadOnlyList<FieldGrounding> Ground<T>(object output, string text) =>
        Grounder.For<T>().Ground(output, new SourceText(text), TestContext.Current.CancellationToken);
}
