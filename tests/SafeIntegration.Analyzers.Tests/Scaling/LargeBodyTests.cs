using System.Globalization;
using System.Text;

namespace SafeIntegration.Analyzers.Tests.Scaling;

/// <summary>Code that no person writes and every generator does. It must be analysed in bounded time, and what was only estimated must be told.</summary>
public sealed class LargeBodyTests
{
    private const int Methods = 5_000;
    private const int Statements = 10_000;
    private const int Terms = 3_000;
    private const int Loops = 12;
    private const string Budget = "SI9001";
    private const string Payload = "SI1001";

    // Five thousand methods in a row are past any depth a flow is followed to; what is past it must be told or found.
    [Theory]
    [InlineData("")]
    [InlineData("Step0(text);")]
    public void A_chain_of_five_thousand_methods_ends(string end)
    {
        var code = new StringBuilder("using System.IO;\nusing Microsoft.AspNetCore.Http;\npublic static class Chain\n{\n");
        code.AppendLine("    public static void Start(HttpRequest request) => Step0(request.Query[\"text\"].ToString());");
        for (int number = 0; number < Methods - 1; number++)
            code.AppendLine(CultureInfo.InvariantCulture, $"    private static void Step{number}(string text) => Step{number + 1}(text);");
        code.AppendLine(CultureInfo.InvariantCulture, $"    private static void Step{Methods - 1}(string text) {{ File.WriteAllText(\"out.txt\", text); {end} }}");
        AssertToldOrFound(code.Append('}').ToString());
    }

    [Fact]
    public void A_method_of_ten_thousand_statements_ends()
    {
        var code = new StringBuilder("using System.IO;\nusing Microsoft.AspNetCore.Http;\npublic static class Large\n{\n    public static void Run(HttpRequest request)\n    {\n");
        code.AppendLine("        string a = \"\", b = \"\", c = \"\";");
        for (int number = 0; number < Statements; number++)
        {
            code.AppendLine((number % 5) switch
            {
                0 => $"        a = request.Query[\"q{number}\"].ToString();",
                1 => "        b = a + c;",
                2 => $"        if (b.Length > {number}) c = b;",
                3 => "        c = a.Trim() + b;",
                _ => $"        foreach (var part in c.Split(',')) {{ if (part.Length == {number % 100}) a = part; }}",
            });
        }

        AssertToldOrFound(code.Append("        File.WriteAllText(\"out.txt\", c);\n    }\n}\n").ToString());
    }

    // One import of many kinds of lines: long for a person, and not estimated.
    [Fact]
    public void A_body_of_a_dozen_loops_with_effects_is_followed()
    {
        var code = new StringBuilder("""
            using System.IO;
            using Microsoft.AspNetCore.Http;
            public static class Import
            {
                public static void Run(HttpRequest request)
                {

            """);
        for (int number = 0; number < Loops; number++)
        {
            code.AppendLine(CultureInfo.InvariantCulture, $$"""
                        foreach (var line in request.Form["lines{{number}}"])
                        {
                            if (line == "end" || line!.Length > {{number}})
                                File.AppendAllText("out{{number}}.txt", line);
                            else
                                File.Delete("out{{number}}.txt");
                        }
                """);
        }

        var diagnostics = ScalingRun.Analyse(code.Append("    }\n}\n").ToString());
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == Budget);
        Assert.Equal(Loops, diagnostics.Count(diagnostic => diagnostic.Id == Payload));
    }

    [Fact]
    public void A_sum_of_three_thousand_texts_ends()
    {
        string sum = string.Join(" + ", Enumerable.Range(0, Terms).Select(number => number % 10 == 0 ? $"request.Query[\"q{number}\"].ToString()" : $"a{number % 3}"));
        AssertToldOrFound($$"""
            using System.IO;
            using Microsoft.AspNetCore.Http;
            public static class Large
            {
                public static void Run(HttpRequest request, string a0, string a1, string a2) => File.WriteAllText("out.txt", {{sum}});
            }
            """);
    }

    [Fact]
    public void Loops_in_loops_of_delegates_in_delegates_end()
    {
        var code = new StringBuilder("using System;\nusing System.IO;\nusing Microsoft.AspNetCore.Http;\npublic static class Large\n{\n    public static void Run(HttpRequest request)\n    {\n");
        code.AppendLine("        Func<string, string> f0 = text => text + request.Query[\"q\"].ToString();");
        for (int number = 1; number < 200; number++)
            code.AppendLine(CultureInfo.InvariantCulture, $"        Func<string, string> f{number} = text => {{ var sum = text; for (var i = 0; i < 3; i++) sum = f{number - 1}(sum) + f{number / 2}(sum); return sum; }};");
        AssertToldOrFound(code.Append("        File.WriteAllText(\"out.txt\", f199(\"\"));\n    }\n}\n").ToString());
    }

    // Every way through the members of every object leads to every other one.
    [Fact]
    public void Objects_that_hold_each_other_end()
    {
        const int Objects = 30;
        var code = new StringBuilder("using System.IO;\nusing Microsoft.AspNetCore.Http;\npublic sealed class Part\n{\n    public string Text { get; set; } = \"\";\n");
        for (int number = 0; number < Objects; number++)
            code.AppendLine(CultureInfo.InvariantCulture, $"    public Part Other{number} {{ get; set; }}");
        code.AppendLine("}\npublic static class Large\n{\n    public static Part Run(HttpRequest request)\n    {");
        for (int number = 0; number < Objects; number++)
            code.AppendLine(CultureInfo.InvariantCulture, $"        var part{number} = new Part {{ Text = request.Query[\"q{number}\"].ToString() }};");
        for (int number = 0; number < Objects * Objects; number++)
            code.AppendLine(CultureInfo.InvariantCulture, $"        part{number / Objects}.Other{number % Objects} = part{number % Objects};");
        AssertToldOrFound(code.Append("        File.WriteAllText(\"out.txt\", part0.Text);\n        return part0;\n    }\n}\n").ToString());
    }

    private static void AssertToldOrFound(string code) => Assert.Contains(ScalingRun.Analyse(code), diagnostic => diagnostic.Id is Budget or Payload);
}
