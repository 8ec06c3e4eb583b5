using Microsoft.Extensions.AI;

namespace Evaluation.Compared;

public sealed class Evaluation(IChatClient chat)
{
    public async Task<double> RunAsync(IReadOnlyList<(string Question, string Expected)> cases)
    {
        int right = 0;
        foreach (var (question, expected) in cases)
        {
            string answer = (await chat.GetResponseAsync(question)).Text;
            if (answer.Contains(expected, StringComparison.OrdinalIgnoreCase))
                right++;
        }

        await File.WriteAllTextAsync("report.txt", $"{cases.Count} cases");
        return (double)right / cases.Count;
    }
}
