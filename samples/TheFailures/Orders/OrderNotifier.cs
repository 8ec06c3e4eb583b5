using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;
using MimeKit;

namespace TheFailures.Orders;

/// <summary>
/// Polls the order platform and writes a message to the customer for every order. It worked for a year. Then the platform renamed a few
/// members, and it went on working: web defaults fill what is missing with defaults, and the switch has a default arm.
/// </summary>
/// <param name="client">Its base address is the platform's.</param>
/// <param name="chat">Judges how urgent the note on an order is.</param>
/// <param name="outputFolder">Where the mail server picks messages up.</param>
public class OrderNotifier(HttpClient client, IChatClient chat, string outputFolder)
{
    private const string Instructions = "How urgent is this note on an order? Answer with one word: Low, Normal or High.";

    /// <summary>Notifies the customers of all orders after the given one.</summary>
    public async Task<IReadOnlyList<SentNotice>> RunAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(outputFolder);
        var sent = new List<SentNotice>();
        do
        {
            var page = await client.GetFromJsonAsync<OrderPage>($"orders?after={after}&limit=50".Replace("after=&", ""), cancellationToken);
            foreach (var order in page!.Orders)
                sent.Add(await NotifyAsync(order, cancellationToken));
            after = page.Next;
        }
        while (after != null);
        return sent;
    }

    private async Task<SentNotice> NotifyAsync(Order order, CancellationToken cancellationToken)
    {
        var urgency = await JudgeAsync(order.Note, cancellationToken);
        if (urgency == "High")
            await File.AppendAllTextAsync(Path.Combine(outputFolder, "call-today.txt"), $"{order.Id} {order.CustomerName}: {order.Note}\n", cancellationToken);

        var total = order.Total.ToString("0.00", CultureInfo.InvariantCulture) + " " + order.Currency;
        return order.Status switch
        {
            "packed" => await SendAsync(order, "Preparing", $"Your order {order.Id} is packed and waits for the carrier.", urgency, cancellationToken),
            "shipped" => await SendAsync(order, "OnItsWay", $"Your order {order.Id} is on its way to you.", urgency, cancellationToken),
            "delayed" => await SendAsync(order, "Delayed", $"Your order {order.Id} will arrive later than promised. We are sorry.", urgency, cancellationToken),
            "delivered" => await SendAsync(order, "Delivered", $"Your order {order.Id} was delivered.", urgency, cancellationToken),
            "cancelled" => await SendAsync(order, "Cancelled", $"Your order {order.Id} is cancelled. We are paying {total} back.", urgency, cancellationToken),
            _ => await SendAsync(order, "Confirmed", $"Thank you for your order {order.Id}. We have received your payment of {total}.", urgency, cancellationToken),
        };
    }

    private async Task<string> JudgeAsync(string note, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync([new(ChatRole.System, Instructions), new(ChatRole.User, note)], cancellationToken: cancellationToken);
        return response.Text.Trim();
    }

    private async Task<SentNotice> SendAsync(Order order, string kind, string text, string urgency, CancellationToken cancellationToken)
    {
        if (urgency == "High")
            text += "\n\nWe have read your note. A colleague is dealing with it today.";
        var greeting = order.Language switch
        {
            "de" => "Guten Tag",
            "fr" => "Bonjour",
            _ => "Dear",
        };

        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Fennick Climate", "orders@fennick.example"));
        message.To.Add(new MailboxAddress(order.CustomerName, order.Email));
        message.Subject = $"Your order {order.Id}";
        message.Body = new TextPart("plain") { Text = $"{greeting} {order.CustomerName},\n\n{text}\n\nFennick Climate" };

        var path = Path.Combine(outputFolder, $"{order.Id}-{Guid.NewGuid():N}.eml");
        await message.WriteToAsync(path, cancellationToken);
        return new SentNotice(order.Id, order.Email, kind, kind is "Confirmed" or "Cancelled" ? order.Total : null, urgency, path);
    }
}
