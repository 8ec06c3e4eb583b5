using Newtonsoft.Json;
using OpenAI.Chat;

namespace Travel;

public sealed class Itinerary
{
    public string City { get; set; } = "";
    public DateTime Arrival { get; set; }
    public decimal Budget { get; set; }
}

public sealed class TravelPlanner(ChatClient client)
{
    public Itinerary Plan(string wish)
    {
        ChatCompletion completion = client.CompleteChat(
            [new SystemChatMessage("Answer with JSON only."), new UserChatMessage(wish)],
            new ChatCompletionOptions { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat() });
        string json = completion.Content[0].Text;
        Itinerary? itinerary = JsonConvert.DeserializeObject<Itinerary>(json); // expect: SI2003
        if (itinerary is null) throw new InvalidOperationException("The model gave no itinerary.");
        Console.WriteLine($"{itinerary.City}, {itinerary.Arrival:d}");
        return itinerary;
    }
}
