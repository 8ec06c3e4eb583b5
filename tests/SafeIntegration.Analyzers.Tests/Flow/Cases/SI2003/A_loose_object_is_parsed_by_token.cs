using Newtonsoft.Json.Linq;
using OpenAI.Chat;

namespace Parsing;

public sealed class AddressParser(ChatClient client)
{
    public async Task<(string Street, string City)> ParseAsync(string line)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage("Street and city as JSON: " + line));
        JObject address = JObject.Parse(completion.Content[0].Text); // expect: SI2003
        return ((string)address["street"]!, (string)address["city"]!);
    }
}
