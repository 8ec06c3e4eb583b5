// shape: answer is measured against a reference; the score goes to a table of evaluations
using Microsoft.Extensions.AI;

namespace Sites;

public sealed class TranslationEvaluation(IChatClient chat, ILogger<TranslationEvaluation> logger)
{
    public async Task<double> EvaluateAsync(IReadOnlyDictionary<string, string> pairs)
    {
        int same = 0;
        foreach (var (source, wanted) in pairs)
        {
            string answer = (await chat.GetResponseAsync("Translate to Dutch:\n" + source)).Text;
            if (string.Equals(answer.Trim(), wanted, StringComparison.OrdinalIgnoreCase))
                same++;
            else
                logger.LogInformation("{Answer} instead of {Wanted}", answer, wanted);
        }

        return pairs.Count == 0 ? 0 : (double)same / pairs.Count;
    }
}
