using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Operations.Runbooks;

public sealed class RunbookTools(IWebHostEnvironment environment)
{
    private string Root => Path.Combine(environment.ContentRootPath, "Runbooks");

    [Description("Reads a runbook.")]
    public async Task<string> ReadAsync([Description("The name of the runbook, such as database.md")] string name, CancellationToken cancellationToken)
    {
        string path = Locate(name);
        return await File.ReadAllTextAsync(path, cancellationToken); // expect: SI2007
    }

    [Description("Lists the runbooks that there are.")]
    public string[] List() =>
        Directory.GetFiles(Root, "*.md").Select(file => Path.GetFileName(file)).ToArray();

    private string Locate(string name)
    {
        if (!Path.HasExtension(name))
            name += ".md";

        return Path.Combine(Root, name);
    }
}

public sealed class OperationsAssistant(IChatClient inner, RunbookTools runbooks)
{
    private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var options = new ChatOptions
        {
            Instructions = "Answer from the runbooks only.",
            Tools = [AIFunctionFactory.Create(runbooks.List), AIFunctionFactory.Create(runbooks.ReadAsync)],
        };

        ChatResponse response = await _chat.GetResponseAsync(question, options, cancellationToken);
        return response.Text;
    }
}
