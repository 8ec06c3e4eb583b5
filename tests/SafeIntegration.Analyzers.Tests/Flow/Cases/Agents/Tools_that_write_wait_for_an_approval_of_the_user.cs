using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Calendar.Agent;

public sealed record Appointment(Guid Id, string Title, DateTimeOffset Start);

public sealed class CalendarTools(HttpClient calendar)
{
    [Description("Lists the appointments of a day")]
    public async Task<IReadOnlyList<Appointment>> ListAsync(DateOnly day, CancellationToken cancellationToken) =>
        await calendar.GetFromJsonAsync<List<Appointment>>($"appointments?day={day:yyyy-MM-dd}", cancellationToken) ?? [];

    [Description("Makes an appointment")]
    public async Task<string> MakeAsync(string title, DateTimeOffset start, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await calendar.PostAsJsonAsync("appointments", new { title, start }, cancellationToken);
        return response.IsSuccessStatusCode ? "made" : "The calendar refused.";
    }
}

public sealed class CalendarAgent
{
    private readonly IChatClient _client;
    private readonly ChatOptions _options;

    public CalendarAgent(IChatClient inner, CalendarTools tools)
    {
        AIFunction list = AIFunctionFactory.Create(tools.ListAsync, "list_appointments");
        AIFunction make = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(tools.MakeAsync, "make_appointment"));

        _client = new ChatClientBuilder(inner).UseFunctionInvocation().Build();
        _options = new ChatOptions
        {
            Instructions = "You keep the calendar of the user.",
            Tools = [list, make],
        };
    }

    public async Task ChatAsync(TextReader input, CancellationToken cancellationToken)
    {
        var history = new List<ChatMessage>();
        while (await input.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            history.Add(new ChatMessage(ChatRole.User, line));
            while (true)
            {
                ChatResponse response = await _client.GetResponseAsync(history, _options, cancellationToken);
                history.AddMessages(response);
                Console.WriteLine(response.Text);

                var answers = new List<AIContent>();
                foreach (var request in response.Messages.SelectMany(m => m.Contents).OfType<ToolApprovalRequestContent>())
                {
                    Console.Write("May the calendar be changed? (y/n) ");
                    answers.Add(request.CreateResponse(await input.ReadLineAsync(cancellationToken) == "y"));
                }

                if (answers.Count == 0)
                    break;

                history.Add(new ChatMessage(ChatRole.User, answers));
            }
        }
    }
}
