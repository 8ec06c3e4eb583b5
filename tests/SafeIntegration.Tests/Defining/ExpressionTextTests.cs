using CsCheck;
using SafeIntegration.Defining;

namespace SafeIntegration.Tests.Defining;

public sealed class ExpressionTextTests
{
    [Theory]
    [InlineData("f => f.Net + f.Vat == f.Total", "f=>f.Net+f.Vat==f.Total")]
    [InlineData("f =>\r\n\t f.Total", "f => f.Total")]
    [InlineData("f => f is { Total: > 5 }", "f=>f is{Total:>5}")]
    [InlineData("f => new Money ( f.Total )", "f => new Money(f.Total)")]
    [InlineData("f => f.Text == \"a  b\" ", "f=>f.Text==\"a  b\"")]
    public void What_differs_in_white_space_alone_is_the_same(string one, string other) => Assert.Equal(ExpressionText.Normalize(one), ExpressionText.Normalize(other));

    [Theory]
    [InlineData("f => f.Text == \"a b\"", "f => f.Text == \"a  b\"")]
    [InlineData("f => f.Text == \"ab\"", "f => f.Text == \"a b\"")]
    [InlineData("f => f.Letter == ' '", "f => f.Letter == '\t'")]
    [InlineData("f => f.Text == \"\\\" b\"", "f => f.Text == \"\\\"b\"")]
    [InlineData("f => f.Text == $\"{f.A} b\"", "f => f.Text == $\"{f.A}b\"")]
    [InlineData("f => f.Text == @\"a\\\" + \" b\"", "f => f.Text == @\"a\\\" + \"b\"")]
    [InlineData("f => f.Text == \"\"\"a \" b\"\"\"", "f => f.Text == \"\"\"a \"b\"\"\"")]
    [InlineData("f => a is not b", "f => a isnot b")]
    [InlineData("f => a + +b", "f => a ++b")]
    [InlineData("f => f.Total > 5", "f => f.Total > 6")]
    public void What_differs_in_more_is_not_the_same(string one, string other) => Assert.NotEqual(ExpressionText.Normalize(one), ExpressionText.Normalize(other));

    [Fact]
    public void Any_text_is_taken_and_keeps_everything_but_white_space() =>
        Gen.String.Sample(
            text => Assert.Equal(Solid(text), Solid(ExpressionText.Normalize(text))), seed: "0000JWQGVTfc", iter: 5_000);

    private static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
