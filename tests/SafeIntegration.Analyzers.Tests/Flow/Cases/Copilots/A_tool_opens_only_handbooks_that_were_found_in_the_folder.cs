using System.Collections.Frozen;
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Operations.Handbooks;

public sealed class HandbookTools
{
    private readonly string _root;
    private readonly FrozenSet<string> _names;

    public HandbookTools(IHostEnvironment environment)
    {
        _root = Path.Combine(environment.ContentRootPath, "Handbooks");
        _names = new DirectoryInfo(_root).EnumerateFiles("*.md").Select(file => file.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    [Description("Lists the handbooks.")]
    public IEnumerable<string> List() => _names.Order();

    [Description("Reads a handbook, or a part of it.")]
    public async Task<string> ReadAsync(string name, int firstLine, int count, CancellationToken cancellationToken)
    {
        if (!_names.Contains(name))
            return "There is no such handbook.";

        string[] lines = await File.ReadAllLinesAsync(Path.Combine(_root, name), cancellationToken);
        return string.Join('\n', lines.Skip(firstLine).Take(Math.Clamp(count, 1, 200)));
    }
}

public sealed class HandbookAssistant(IChatClient inner, HandbookTools handbooks)
{
    private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

    public async IAsyncEnumerable<string> AnswerAsync(string question)
    {
        AITool[] tools = [AIFunctionFactory.Create(handbooks.List), AIFunctionFactory.Create(handbooks.ReadAsync)];
        var options = new ChatOptions { Tools = tools, Instructions = "Answer from the handbooks." };

        await foreach (ChatResponseUpdate update in _chat.GetStreamingResponseAsync(question, options))
            yield return update.Text;
    }
}
