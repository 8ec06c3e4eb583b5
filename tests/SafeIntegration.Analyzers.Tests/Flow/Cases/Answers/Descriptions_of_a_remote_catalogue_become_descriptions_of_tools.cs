using Microsoft.Extensions.AI;

namespace Agents.Catalogue;

public sealed record RemoteTool(string Title, string Description, bool Retired);

public sealed class RemoteToolbox(HttpClient http)
{
    private readonly List<AIFunction> _tools = [];

    public IReadOnlyList<AITool> Tools => _tools;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        RemoteTool[] offered = await http.GetFromJsonAsync<RemoteTool[]>("https://partner.example/tools.json", cancellationToken) ?? [];
        _tools.Clear();
        for (int number = 0; number < offered.Length; number++)
        {
            if (offered[number] is not { Retired: false, Description: var description })
                continue;

            Func<string, Task<string>> call = Caller(number);
            _tools.Add(AIFunctionFactory.Create(call, $"partner_{number}", $"A tool of our partner. {description.Trim()}")); // expect: SI2008
        }
    }

    private Func<string, Task<string>> Caller(int number) =>
        question => http.GetStringAsync($"https://partner.example/tools/{number}?q={Uri.EscapeDataString(question)}");
}
