// shape: cascade of two models
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Cascades;

[Contract("cascades.guess.v1")]
public sealed partial record Guess(string Language, double Confidence);

public sealed class LanguageDetector(IChatClient small, IChatClient large)
{
    private const double Enough = 0.9;

    public async Task<string> DetectAsync(string text)
    {
        Guess first = (await small.GetResponseAsync<Guess>("Which language is this?\n" + text)).Result;
        if (first.Confidence >= Enough) return first.Language;
        Guess second = (await large.GetResponseAsync<Guess>("Which language is this?\n" + text)).Result;
        return second.Confidence >= first.Confidence ? second.Language : first.Language;
    }
}
