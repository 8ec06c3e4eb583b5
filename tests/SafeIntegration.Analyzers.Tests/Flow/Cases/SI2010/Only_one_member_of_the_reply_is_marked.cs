using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Tickets;

public sealed record TicketView(int Id, [property: AiOutput] string Summary, string Mood);

[ApiController]
[Route("tickets")]
public sealed class TicketsController(IChatClient chat) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<TicketView>> GetAsync(int id, [FromServices] IReadOnlyDictionary<int, string> tickets)
    {
        ChatResponse summary = await chat.GetResponseAsync("Summarise: " + tickets[id]);
        ChatResponse mood = await chat.GetResponseAsync("One word for the mood: " + tickets[id]);
        TicketView view = new(id, summary.Text, mood.Text);
        return view; // expect: SI2010
    }
}
