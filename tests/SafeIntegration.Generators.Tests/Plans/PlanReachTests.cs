namespace SafeIntegration.Generators.Tests.Plans;

/// <summary>Which code belongs to a definition: what it calls, names, creates and converts, in every form of the language.</summary>
public sealed class PlanReachTests
{
    private const string Head =
        """
        namespace Shop;
        public sealed record Parcel(string Id, decimal Value);
        public sealed record Label(string Id, decimal Value);
        public sealed class Print : IdempotentEffect<Label>
        {
            public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
        }

        """;

    /// <summary>A rule over <c>label</c>, the rest of the file, and the piece of the rest that a changed piece replaces.</summary>
    public static TheoryData<string, string, string, string> Reached => new()
    {
        { "H.Ok(label)", "static class H { public static bool Ok(Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "H.A(label)", "static class H { public static bool A(Label l) => B(l); static bool B(Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "H.Even((int)label.Value)", "static class H { public static bool Even(int n) => n == 0 || Odd(n - 1); static bool Odd(int n) => n != 0 && Even(n - 1); }", "n != 0", "n != 1" },
        { "H.Ok", "static class H { public static bool Ok(Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "label.Id.Split('-').All(H.Ok)", "static class H { public static bool Ok(string part) => part != \"a\"; }", "\"a\"", "\"b\"" },
        { "label.IsOk()", "static class H { public static bool IsOk(this Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "label.IsOk", "static class H { extension(Label l) { public bool IsOk => l.Value > 1; } }", "> 1", "> 2" },
        { "label.IsOk()", "static class H { extension(Label l) { public bool IsOk() => l.Value > 1; } }", "> 1", "> 2" },
        { "label.Value > H.Max", "static class H { public const decimal Max = 1m; }", "1m", "2m" },
        { "label.Value > H.Max", "static class H { public const decimal Max = Half * 2; const decimal Half = 1m; }", "1m", "2m" },
        { "label.Value > H.Max", "static class H { public static readonly decimal Max = 1m; }", "1m", "2m" },
        { "label.Value > H.Max", "static class H { public static decimal Max { get; } = 1m; }", "1m", "2m" },
        { "label.Value > H.Max", "static class H { public static readonly decimal Max; static H() => Max = 1m; }", "1m", "2m" },
        { "label.Value > (int)K.B", "enum K { A = 1, B = 2 }", "B = 2", "B = 3" },
        { "new M(1).Ok(label)", "class M(decimal min) { readonly decimal _min = min * 1m; public bool Ok(Label l) => l.Value > _min; }", "1m", "2m" },
        { "new M(1).Ok(label)", "class B(decimal min) { protected decimal Min = min; } class M(decimal min) : B(min * 1m) { public bool Ok(Label l) => l.Value > Min; }", "1m", "2m" },
        { "new M().Ok(label)", "class B { protected decimal Min; protected B() => Min = 1m; } class M : B { public bool Ok(Label l) => l.Value > Min; }", "1m", "2m" },
        { "new M().Ok(label)", "class M { readonly decimal _min; public M() : this(1m) { } M(decimal min) => _min = min; public bool Ok(Label l) => l.Value > _min; }", "1m", "2m" },
        { "((IM)new M()).Ok(label)", "interface IM { bool Ok(Label l); } class M : IM { bool IM.Ok(Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "H.Of<M>(label)", "interface IM { static abstract bool Ok(Label l); } class M : IM { public static bool Ok(Label l) => l.Value > 1; } static class H { public static bool Of<T>(Label l) where T : IM => T.Ok(l); }", "> 1", "> 2" },
        { "new[] { label.Id }.Order(new C()).Any()", "class C : IComparer<string> { public int Compare(string? a, string? b) => 1; }", "=> 1", "=> 2" },
        { "(label with { Id = \"x\" }) is (var id, _) && new P(id) is (1, _)", "class P(string s) { public void Deconstruct(out int a, out int b) => (a, b) = (1, s.Length); }", "(1, s", "(2, s" },
        { "(P)label.Value", "struct P { public static explicit operator P(decimal v) => default; public static implicit operator bool(P p) => 1 > 0; }", "1 > 0", "1 > 2" },
        { "new P() + new P() == 1", "struct P { public static int operator +(P a, P b) => 1; }", "=> 1", "=> 2" },
        { "H.Sum() > 0", "class E { public int Current => 1; public bool MoveNext() => false; public E GetEnumerator() => this; } static class H { public static int Sum() { int s = 0; foreach (int i in new E()) s += i; return s; } }", "=> 1", "=> 2" },
        { "$\"{new P()}\" == \"\"", "class P { public override string ToString() => \"1\"; }", "\"1\"", "\"2\"" },
        { "new P()[0]", "class P { public bool this[int i] => i > 1; }", "> 1", "> 2" },
        { "(from i in new[] { 1 } where H.Ok(i) select i).Any()", "static class H { public static bool Ok(int i) => i > 1; }", "> 1", "> 2" },
        { "H.Ok(label)", "static class H { public static bool Ok(Label l) { bool In() => l.Value > 1; return In(); } }", "> 1", "> 2" },
        { "H.Ok(label)", "static class H { public static bool Ok(Label l, decimal min = 1m) => l.Value > min; }", "1m", "2m" },
        { "H.Ok(label)", "static partial class H { public static partial bool Ok(Label l); } static partial class H { public static partial bool Ok(Label l) => l.Value > 1; }", "> 1", "> 2" },
        { "H.Of(label) > 1", "static class H { public static double Of(Label l) => 1; }", "double Of", "float Of" },
        { "System.Text.Json.JsonSerializer.Deserialize<D>(label.Id) is { Max: 1 }", "class D { public int Max { get; set; } = 1; }", "= 1;", "= 2;" },
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public void Code_that_a_rule_reaches_counts(string rule, string rest, string before, string after)
    {
        string changed = rest.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(rest, changed);
        Assert.NotEqual(PlanRun.HashOf(Definition(rule), "namespace Shop;\n" + rest), PlanRun.HashOf(Definition(rule), "namespace Shop;\n" + changed));
    }

    [Fact]
    public void A_call_that_is_named_by_its_type_counts_with_its_prompt()
    {
        const string reader =
            """
            namespace Shop;
            public sealed class Reader(Microsoft.Extensions.AI.IChatClient client) : ChatCall<Parcel, Label>(client)
            {
                protected override string Instructions => "Read the label.";
                protected override string Describe(Parcel input) => input.Id;
            }
            """;
        string definition = Definition("true", call: ".Call<Reader>()");
        Assert.NotEqual(PlanRun.HashOf(definition, reader), PlanRun.HashOf(definition, reader.Replace("Read the label.", "Guess the label.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_pattern_that_another_generator_compiles_counts()
    {
        const string helper = "namespace Shop; static partial class H { [System.Text.RegularExpressions.GeneratedRegex(\"[0-9]\")] public static partial System.Text.RegularExpressions.Regex Digits { get; } }";
        PlanRun before = PlanRun.Of(Definition("H.Digits.IsMatch(label.Id)"), helper);
        PlanRun after = PlanRun.Of(Definition("H.Digits.IsMatch(label.Id)"), helper.Replace("0-9", "0-8", StringComparison.Ordinal));
        Assert.NotEqual(before.Hashes.Single(), after.Hashes.Single());
    }

    [Fact]
    public void How_a_member_is_grounded_counts()
    {
        string definition = Definition("true");
        Assert.NotEqual(PlanRun.HashOf(definition), PlanRun.HashOf(definition.Replace("Label(string Id", "Label([property: Grounded(MatchAs.Identifier)] string Id", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_body_of_a_contract_rule_counts()
    {
        string definition = Definition("true").Replace(
            "record Label(string Id, decimal Value);", "record Label(string Id, decimal Value) { [ContractRule(\"cheap\")] private static bool Cheap(Label l) => l.Value < 100; }", StringComparison.Ordinal);
        Assert.NotEqual(PlanRun.HashOf(definition), PlanRun.HashOf(definition.Replace("< 100", "< 200", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_counts_by_its_value_and_not_by_its_quotes()
    {
        string plain = PlanRun.HashOf(Definition("label.Id != \"a\\\\b\\nc\""));
        Assert.Equal(plain, PlanRun.HashOf(Definition("label.Id != \"\"\"\n   a\\b\n   c\n   \"\"\"")));
        Assert.Equal(plain, PlanRun.HashOf(Definition("label.Id != @\"a\\b\nc\"")));
    }

    [Fact]
    public void An_interpolated_text_counts_without_its_indentation() => Assert.Equal(
        PlanRun.HashOf(Definition("label.Id != $\"\"\"\n   a {label.Value}\n   c\n   \"\"\"")), PlanRun.HashOf(Definition("label.Id != $\"\"\"\n      a {label.Value}\n      c\n      \"\"\"")));

    [Fact]
    public void A_definition_in_a_base_class_counts()
    {
        string definition = Definition("H.Ok(label)").Replace("sealed class Labels : Integration<Parcel, Label>", "abstract class Any : Integration<Parcel, Label>", StringComparison.Ordinal) + " public sealed class Labels : Any;";
        const string helper = "namespace Shop; static class H { public static bool Ok(Label l) => l.Value > 1; }";
        Assert.NotEqual(PlanRun.HashOf(definition, helper), PlanRun.HashOf(definition, helper.Replace("> 1", "> 2", StringComparison.Ordinal)));
    }

    private static string Definition(string rule, string call = ".Map(parcel => new(parcel.Id, parcel.Value))") => Head
        + $$"""
        public sealed class Labels : Integration<Parcel, Label>
        {
            public override string Name => "labels";
            protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
                .OwnedBy("logistics", runbook: "runbook.md").Identify(parcel => parcel.Id){{call}}
                .Expect({{(rule == "H.Ok" ? rule : "label => " + rule)}}, "ok")
                .Gate(gate => gate.MaxErrorRate = 0.01).ReviewedBy("clerks").ApplyWith<Print>("print the label");
        }
        """;
}
