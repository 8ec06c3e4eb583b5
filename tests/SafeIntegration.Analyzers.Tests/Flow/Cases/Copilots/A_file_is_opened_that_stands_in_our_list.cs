using Microsoft.Extensions.AI;

namespace Handbook.Listed;

public sealed class ChapterPrinter(IChatClient chat, string root)
{
    public async Task PrintAsync(string topic, CancellationToken cancellationToken)
    {
        HashSet<string> names = Directory.EnumerateFiles(root, "*.md")
            .Select(file => Path.GetFileName(file))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        string name = await ChooseAsync(names, topic, cancellationToken);
        if (!names.Contains(name))
            throw new InvalidOperationException("The model named no chapter of ours.");

        string path = Path.Combine(root, name);
        await foreach (string line in File.ReadLinesAsync(path, cancellationToken))
            Console.WriteLine(line);
    }

    private async Task<string> ChooseAsync(IEnumerable<string> names, string topic, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync(
            $"Which of these files treats '{topic}'? Answer with its name.\n{string.Join('\n', names)}", cancellationToken: cancellationToken);
        return answer.Text.Trim();
    }
}
