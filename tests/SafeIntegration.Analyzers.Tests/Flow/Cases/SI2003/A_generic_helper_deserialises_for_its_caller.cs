using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Hr;

public sealed record Skill(string Name, int Years);

public static class Answers
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true };

    public static T Parse<T>(string text)
    {
        string trimmed = text.Trim();
        return JsonSerializer.Deserialize<T>(trimmed, Options) ?? throw new JsonException("null");
    }
}

public sealed class CurriculumReader(IChatClient chat)
{
    public async Task<int> YearsOfAsync(string skill, string curriculum)
    {
        ChatResponse response = await chat.GetResponseAsync("List skills with years as JSON:\n" + curriculum);
        List<Skill> skills = Answers.Parse<List<Skill>>(response.Text); // expect: SI2003
        return skills.Single(candidate => candidate.Name == skill).Years;
    }
}
