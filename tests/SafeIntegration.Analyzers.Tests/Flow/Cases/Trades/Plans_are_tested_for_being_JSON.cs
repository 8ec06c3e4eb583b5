// shape: parses whose results nobody reads, and some that are read
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Planning.Formats;

public sealed record Plan(string Name, int Days);
public sealed class Tests(IChatClient chat, TextWriter screen)
{
    private JsonDocument? _last;
    private async Task<string> AskAsync() => (await chat.GetResponseAsync("JSON please")).Text;
    public async Task<bool> DiscardedAsync()
    {
        string text = await AskAsync();
        try { _ = JsonNode.Parse(text); return true; }
        catch (JsonException) { return false; }
    }
    public async Task<bool> UsingStatementAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        try { using (JsonDocument.Parse(text)) { return true; } }
        catch (JsonException) { return false; }
    }
    public async Task<bool> UsingDeclaredAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        try { using (JsonDocument parsed = JsonDocument.Parse(text)) { } }
        catch (JsonException) { return false; }
        await screen.WriteLineAsync(text);
        return true;
    }
    public async Task<bool> FinallyAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        JsonDocument? document = null;
        try { document = JsonDocument.Parse(text); return true; }
        catch (JsonException) { return false; }
        finally { document?.Dispose(); }
    }
    public async Task<bool> IsPlanAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        try { return JsonSerializer.Deserialize<Plan>(text) is not null; }
        catch (JsonException) { return false; }
    }
    public async Task<bool> IsObjectAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        try { using JsonDocument document = JsonDocument.Parse(text); return document.RootElement.ValueKind == JsonValueKind.Object; }
        catch (JsonException) { return false; }
    }
    public async Task<string> ReadAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        using JsonDocument document = JsonDocument.Parse(text); // expect: SI2003
        return document.RootElement.GetProperty("name").GetString()!;
    }
    public async Task<Plan?> ReturnedAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        Plan? plan = JsonSerializer.Deserialize<Plan>(text); // expect: SI2003
        return plan;
    }
    public async Task KeptAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        _last = JsonDocument.Parse(text); // expect: SI2003
    }
    public async Task<int> DaysAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        return JsonSerializer.Deserialize<Plan>(text)!.Days; // expect: SI2003
    }
    public async Task<string> CapturedAsync()
    {
        string text = (await chat.GetResponseAsync("JSON please")).Text;
        Plan? plan = JsonSerializer.Deserialize<Plan>(text); // expect: SI2003
        Func<string?> name = () => plan?.Name;
        return name() ?? "";
    }
    public int Last => _last?.RootElement.GetArrayLength() ?? 0;
}
