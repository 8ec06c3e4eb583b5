using BackOffice.Learning;
using BackOffice.Orders;
using SafeIntegration;

namespace BackOffice.Tests.Orders;

public sealed class OrderBookTests
{
    private static readonly OrderBook Book = OrderBook.Create(seed: 1);

    [Fact]
    public void The_same_seed_gives_the_same_payloads_and_another_seed_others()
    {
        Assert.Equal(Payloads(Book), Payloads(OrderBook.Create(seed: 1)));
        Assert.NotEqual(Payloads(Book), Payloads(OrderBook.Create(seed: 2)));
    }

    [Fact]
    public void Every_order_before_the_update_keeps_the_first_contract_and_none_after_it()
    {
        Assert.All(Book.Orders.Take(200), order => Assert.Empty(Violations<OrderV1>(order)));
        Assert.All(Book.Orders.Skip(200), order => Assert.NotEmpty(Violations<OrderV1>(order)));
    }

    [Fact]
    public void Every_order_after_the_update_keeps_the_second_contract_and_none_before_it()
    {
        Assert.All(Book.Orders.Skip(200), order => Assert.Empty(Violations<OrderV2>(order)));
        Assert.All(Book.Orders.Take(200), order => Assert.NotEmpty(Violations<OrderV2>(order)));
    }

    [Fact]
    public void A_notice_made_from_a_payload_says_what_is_true()
    {
        foreach (PlatformOrder order in Book.Orders)
        {
            OrderNotice notice = order.AfterUpdate
                ? OrderNotice.For(OrderV2.Contract.Parse(order.ToPayload()).Value, order.Note.Urgency)
                : OrderNotice.For(OrderV1.Contract.Parse(order.ToPayload()).Value, order.Note.Urgency);
            SentMessage sent = CustomerMessage.Read(CustomerMessage.Compose(notice, notice.MessageId, order.UpdatedAt));

            Assert.Empty(order.Truth.WrongFactsIn(sent));
            Assert.Equal(order.Truth.Urgency, sent.Urgency);
        }
    }

    [Fact]
    public void The_update_brings_a_status_that_some_orders_have_and_none_had_before()
    {
        Assert.True(Book.Orders.Skip(200).Count(o => o.Kind == MessageKind.Returned) >= 10);
        Assert.DoesNotContain(Book.Orders.Take(200), o => o.Kind == MessageKind.Returned);
    }

    [Fact]
    public void Orders_are_various()
    {
        Assert.InRange(Book.Orders.Select(o => o.Customer).Distinct().Count(), 200, 399);
        Assert.Equal(["de", "en", "fr"], Book.Orders.Select(o => o.Customer.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<MessageKind>(), Book.Orders.Select(o => o.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<Urgency>(), Book.Orders.Select(o => o.Note.Urgency).Distinct().Order());
        Assert.True(Book.Orders.Select(o => o.Total).Distinct().Count() >= 300);
    }

    [Fact]
    public void A_wrong_fact_is_named()
    {
        OrderTruth truth = new("310001", "a@b.example", MessageKind.Cancelled, 12.50m, Urgency.Low);

        Assert.Empty(truth.WrongFactsIn(new("310001", "a@b.example", MessageKind.Cancelled, 12.5m, Urgency.High)));
        Assert.Equal(["kind", "total"], truth.WrongFactsIn(new("310001", "a@b.example", MessageKind.Confirmed, 0m, Urgency.Low)));
        Assert.Equal(["order", "recipient", "total"], truth.WrongFactsIn(new("310002", "b@b.example", MessageKind.Cancelled, null, Urgency.Low)));
    }

    private static IEnumerable<string> Payloads(OrderBook book) => book.Orders.Select(o => Convert.ToHexString(o.ToPayload().Span));

    private static IReadOnlyList<ContractViolation> Violations<T>(PlatformOrder order)
        where T : IPayload<T> => T.Contract.Parse(order.ToPayload()).Violations;
}
