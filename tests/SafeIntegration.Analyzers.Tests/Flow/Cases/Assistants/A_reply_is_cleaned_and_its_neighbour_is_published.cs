// shape: structured object made from an answer: text of the model beside our own number
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Digests;

public sealed class Card
{
    public int Number { get; set; }
    public string Text { get; set; } = "";
}

public sealed class Deck
{
    public List<Card> Cards { get; } = [];
}

public sealed class Dealer(IChatClient chat, ITable table)
{
    public async Task DealAsync()
    {
        var deck = new Deck();
        for (int number = 1; number <= 5; number++)
            deck.Cards.Add(new Card { Number = number, Text = (await chat.GetResponseAsync($"Card {number}")).Text });
        foreach (Card card in deck.Cards)
        {
            Console.WriteLine(card.Text);
            await table.PutAsync(card.Number);
        }
    }
}

public interface ITable
{
    [Effect]
    Task PutAsync(int number);
}
