using System.Text.Json.Nodes;

namespace Nodes.Own;

public sealed class ProfileTouch(HttpClient source, HttpClient target, TimeProvider time)
{
    public async Task<JsonNode?> RunAsync(string user)
    {
        JsonNode? received = JsonNode.Parse(await source.GetStringAsync($"users/{user}"));
        JsonObject touched = new() { ["user"] = user, ["at"] = time.GetUtcNow().ToString("O") };
        using HttpResponseMessage answer = await target.PutAsJsonAsync($"users/{user}/touched", touched);
        answer.EnsureSuccessStatusCode();
        return received?["profile"];
    }
}
