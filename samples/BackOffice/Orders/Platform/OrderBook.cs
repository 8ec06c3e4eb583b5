using System.Globalization;
using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>The platform's orders, made up from a seed: the same seed gives the same orders, byte for byte.</summary>
public sealed class OrderBook
{
    /// <summary>How many orders there are.</summary>
    public const int Count = 400;

    /// <summary>How many of them were written before the platform's update.</summary>
    public const int CountBeforeUpdate = 200;

    private const int FirstId = 310_001;

    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 7, 30, 0, TimeSpan.Zero);

    private static readonly (MessageKind Kind, int Weight)[] KindsBeforeUpdate =
    [
        (MessageKind.Confirmed, 18), (MessageKind.Preparing, 14), (MessageKind.OnItsWay, 28),
        (MessageKind.Delayed, 10), (MessageKind.Delivered, 20), (MessageKind.Cancelled, 10),
    ];

    private static readonly (MessageKind Kind, int Weight)[] KindsAfterUpdate = [.. KindsBeforeUpdate, (MessageKind.Returned, 16)];

    private OrderBook(IReadOnlyList<PlatformOrder> orders) => Orders = orders;

    /// <summary>The orders, oldest first.</summary>
    public IReadOnlyList<PlatformOrder> Orders { get; }

    /// <summary>Makes the orders up.</summary>
    public static OrderBook Create(int seed)
    {
        Random random = new(seed);
        CustomerNames names = new(random);
        ILookup<string, OrderNote> notes = OrderNote.LoadForOrders().ToLookup(n => n.Language, StringComparer.Ordinal);
        DateTimeOffset time = Opening;
        List<PlatformOrder> orders = [];
        for (int i = 0; i < Count; i++)
        {
            bool afterUpdate = i >= CountBeforeUpdate;
            time += TimeSpan.FromSeconds(random.Next(20, 1500));
            Customer customer = names.Next();
            MessageKind kind = PickKind(random, afterUpdate ? KindsAfterUpdate : KindsBeforeUpdate);
            PlatformLine[] lines = Lines(random);
            orders.Add(new()
            {
                Id = (FirstId + i).ToString(CultureInfo.InvariantCulture),
                AfterUpdate = afterUpdate,
                Customer = customer,
                Kind = kind,
                UpdatedAt = time,
                Lines = lines,
                Shipping = lines.Sum(l => l.Quantity * l.Article.Price) >= 250m ? 0m : 7.90m,
                Note = Pick(random, [.. notes[customer.Language].Where(n => IsPossible(n, kind))]),
            });
        }

        return new(orders);
    }

    /// <summary>The order with this id, if there is one.</summary>
    public PlatformOrder? Find(string id) => Orders.FirstOrDefault(o => o.Id == id);

    /// <summary>A carrier writes once it has the goods, and has no more trouble with them once they are delivered.</summary>
    private static bool IsPossible(OrderNote note, MessageKind kind) => note.Author == NoteAuthor.Customer || kind switch
    {
        MessageKind.OnItsWay or MessageKind.Delayed => true,
        MessageKind.Delivered => note.Urgency == Urgency.Low,
        _ => false,
    };

    private static PlatformLine[] Lines(Random random)
    {
        Article[] articles = [.. Catalogue.Articles];
        random.Shuffle(articles);
        return [.. articles.Take(random.Next(1, 5)).Select(a => new PlatformLine(a, a.Price > 500m ? 1 : random.Next(1, 7)))];
    }

    private static MessageKind PickKind(Random random, (MessageKind Kind, int Weight)[] kinds)
    {
        int mark = random.Next(kinds.Sum(k => k.Weight));
        foreach ((MessageKind kind, int weight) in kinds)
        {
            mark -= weight;
            if (mark < 0) return kind;
        }

        return kinds[^1].Kind;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
