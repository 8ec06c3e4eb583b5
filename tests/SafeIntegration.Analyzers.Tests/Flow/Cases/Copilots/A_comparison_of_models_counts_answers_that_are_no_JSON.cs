using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Evaluation.Form;

public sealed record Probe(string Name, string Prompt);

public readonly record struct Score(int Good, int Bad)
{
    public static Score operator +(Score left, Score right) => new(left.Good + right.Good, left.Bad + right.Bad);

    public double Share => Good + Bad == 0 ? 0 : (double)Good / (Good + Bad);
}

public sealed class FormComparison(IReadOnlyDictionary<string, IChatClient> models, ILogger<FormComparison> logger)
{
    public async Task RunAsync(IReadOnlyList<Probe> probes, CancellationToken cancellationToken)
    {
        foreach ((string name, IChatClient model) in models)
        {
            var total = new Score();
            foreach (Probe probe in probes)
                total += await ScoreAsync(model, probe, cancellationToken);

            logger.LogInformation("{Model} keeps the form in {Share:P0}.", name, total.Share);
            Console.WriteLine($"{name,-20} {total.Good,5} {total.Bad,5}");
        }
    }

    private async Task<Score> ScoreAsync(IChatClient model, Probe probe, CancellationToken cancellationToken)
    {
        ChatResponse response = await model.GetResponseAsync(
            probe.Prompt, new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, cancellationToken);

        if (IsObject(response.Text))
            return new Score(1, 0);

        logger.LogWarning("{Probe} was answered by: {Text}", probe.Name, response.Text);
        return new Score(0, 1);
    }

    private static bool IsObject(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
