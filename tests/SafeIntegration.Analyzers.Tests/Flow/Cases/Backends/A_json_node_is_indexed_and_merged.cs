using System.Text.Json.Nodes;

namespace Nodes.Merged;

public sealed class ProfileMerge(HttpClient source, HttpClient target)
{
    public async Task RunAsync(string user)
    {
        JsonNode received = JsonNode.Parse(await source.GetStringAsync($"users/{user}")) ?? throw new InvalidDataException("There is no user.");
        JsonObject merged = new() { ["user"] = user, ["name"] = received["profile"]?["name"]?.GetValue<string>() };
        using HttpResponseMessage answer = await target.PutAsJsonAsync($"users/{user}", merged); // expect: SI1001
        answer.EnsureSuccessStatusCode();
    }
}
