// shape: form assistant with a draft tool
using Microsoft.Extensions.AI;

namespace Forms;

public sealed class TravelForm
{
    public string Destination { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

public sealed class FormAssistant(IChatClient chat)
{
    public TravelForm Form { get; } = new();

    public event Action? Changed;

    public async Task FillAsync(string wish)
    {
        AIFunction set = AIFunctionFactory.Create((string destination, DateOnly from, DateOnly to) =>
        {
            Form.Destination = destination;
            Form.From = from;
            Form.To = to;
            Changed?.Invoke();
        }, "fill_form");
        await chat.GetResponseAsync(wish, new ChatOptions { Tools = [set] });
    }
}
