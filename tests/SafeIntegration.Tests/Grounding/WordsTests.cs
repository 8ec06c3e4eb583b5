using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class WordsTests
{
    [Theory]
    [InlineData("from «ACME Ltd», London", "ACME Ltd")]
    [InlineData("from «acme ltd»", "ACME Ltd")]
    [InlineData("from «ACME  \r\n\u00A0 Ltd»", "ACME Ltd")]
    [InlineData("from «ACME Ltd»", "  ACME\tLtd ")]
    [InlineData("«Müller & Söhne GmbH»", "MÜLLER & SÖHNE GMBH")]
    [InlineData("«O’Neill»", "O'Neill")]
    [InlineData("«“Inn” – Bar»", "\"Inn\" - Bar")]
    [InlineData("«a a» «a a»", "a a")]
    [InlineData("(«Net 30»)", "Net 30")]
    [InlineData("«日本 株式会社»", "日本 株式会社")]
    public void A_phrase_is_found_whatever_its_case_and_white_space(string marked, string phrase)
    {
        string text = Marked.Text(marked);
        List<TextSpan> found = [.. new Words(text, CancellationToken.None).Find(phrase)];
        Assert.All(Marked.Spans(marked), span => Assert.Contains(span, found));
    }

    [Theory]
    [InlineData("Subtotal", "total")]
    [InlineData("totals", "total")]
    [InlineData("Mu\u0308ller", "Mu")]
    [InlineData("ACME Limited", "ACME Ltd")]
    [InlineData("ACME", "ACME Ltd")]
    [InlineData("AC ME", "ACME")]
    [InlineData("anything", "")]
    [InlineData("anything", " \n ")]
    [InlineData("", "anything")]
    public void Another_phrase_or_a_part_of_a_word_is_not_found(string text, string phrase) =>
        Assert.Empty(new Words(text, CancellationToken.None).Find(phrase));

    [Fact]
    public void Overlapping_places_are_all_found() =>
        Assert.Equal([new(0, 3), new(2, 3)], new Words("a a a", CancellationToken.None).Find("a a"));

    [Fact]
    public void A_phrase_that_begins_again_within_itself_is_found() =>
        Assert.Equal([new(4, 9)], new Words("a b a b a c b", CancellationToken.None).Find("a b a c b"));
}
