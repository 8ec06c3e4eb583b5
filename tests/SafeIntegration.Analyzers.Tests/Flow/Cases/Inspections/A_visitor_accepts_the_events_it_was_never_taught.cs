using System.Data;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Dapper;

public enum Judgement { Refuse, Accept }

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ContractEnded), "ended")]
[JsonDerivedType(typeof(DiscountGranted), "discount")]
public abstract record CustomerEvent
{
    public abstract TResult Accept<TResult>(ICustomerEventVisitor<TResult> visitor);
}

public sealed record ContractEnded(DateOnly On) : CustomerEvent
{
    public override TResult Accept<TResult>(ICustomerEventVisitor<TResult> visitor) => visitor.Visit(this);
}

public sealed record DiscountGranted(decimal Percent) : CustomerEvent
{
    public override TResult Accept<TResult>(ICustomerEventVisitor<TResult> visitor) => visitor.Visit(this);
}

public interface ICustomerEventVisitor<out TResult>
{
    TResult Visit(ContractEnded ended);

    TResult Visit(DiscountGranted granted);
}

public sealed class Plausibility(DateOnly today) : ICustomerEventVisitor<Judgement>
{
    public Judgement Visit(ContractEnded ended) =>
        ended.On >= today.AddYears(-1) && ended.On <= today.AddYears(2) ? Judgement.Accept : Judgement.Refuse;

    public Judgement Visit(DiscountGranted granted) => Judgement.Accept;
}

public sealed class CustomerFeed(HttpClient crm, IDbConnection database, TimeProvider clock)
{
    public async Task PullAsync(int customer, CancellationToken cancellationToken)
    {
        CustomerEvent[]? events = await crm.GetFromJsonAsync<CustomerEvent[]>($"customers/{customer}/events", cancellationToken);
        var plausibility = new Plausibility(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

        foreach (CustomerEvent change in events ?? throw new InvalidDataException("No events."))
        {
            if (change.Accept(plausibility) is Judgement.Refuse)
                throw new InvalidDataException("An event is not plausible.");

            if (change is DiscountGranted { Percent: var percent })
                await database.ExecuteAsync("update customer set discount = @percent where id = @customer", new { percent, customer }); // expect: SI1001
        }
    }
}
