// shape: partial update with the populate method of a serializer
using Microsoft.Extensions.AI;
using Newtonsoft.Json;

namespace Populated;

public sealed class Profile
{
    public string City { get; set; } = "";
    public int Age { get; set; }
}

public sealed class ProfileChat(IChatClient chat)
{
    private static readonly JsonSerializer Serializer = JsonSerializer.CreateDefault();

    public async Task<string> UpdateAsync(Profile profile, string sentence)
    {
        ChatResponse answer = await chat.GetResponseAsync("Return the changed members as JSON: " + sentence);
        using StringReader text = new(answer.Text);
        using JsonTextReader reader = new(text);
        Serializer.Populate(reader, profile); // expect: SI2003
        return $"{profile.City}, {profile.Age}";
    }
}
