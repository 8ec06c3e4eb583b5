using FluentValidation;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>FluentValidation with the rules of the order.</summary>
internal sealed class FluentValidationPeer() : CheckedPeer("+ FluentValidation")
{
    private static readonly OrderRules Orders = new();
    private static readonly PageRules Pages = new();

    protected override bool IsValid(Plain.Order order) => Orders.Validate(order).IsValid;

    protected override bool IsValid(Plain.OrderPage page) => Pages.Validate(page).IsValid;

    private sealed class PageRules : AbstractValidator<Plain.OrderPage>
    {
        public PageRules()
        {
            RuleFor(page => page.Orders).NotNull();
            RuleForEach(page => page.Orders).SetValidator(new OrderRules());
            RuleFor(page => page.Count).GreaterThanOrEqualTo(0);
        }
    }

    private sealed class OrderRules : AbstractValidator<Plain.Order>
    {
        public OrderRules()
        {
            RuleFor(order => order.Id).NotNull().Matches("^ord_[a-z0-9]{10}$");
            RuleFor(order => order.Status).IsInEnum();
            RuleFor(order => order.Currency).NotNull().Matches("^[A-Z]{3}$");
            RuleFor(order => order.Total).InclusiveBetween(0m, 1_000_000m);
            RuleFor(order => order.Customer).NotNull().SetValidator(new CustomerRules());
            RuleFor(order => order.ShipTo).NotNull().SetValidator(new AddressRules());
            RuleFor(order => order.Lines).NotNull().Must(lines => lines is { Count: >= 1 and <= 100 });
            RuleForEach(order => order.Lines).SetValidator(new LineRules());
            RuleFor(order => order.Note).MaximumLength(500);
        }
    }

    private sealed class CustomerRules : AbstractValidator<Plain.Customer>
    {
        public CustomerRules()
        {
            RuleFor(customer => customer.Id).NotNull().Length(1, 40);
            RuleFor(customer => customer.Name).NotNull().Length(1, 100);
            RuleFor(customer => customer.Email).NotNull().Length(3, 254).EmailAddress();
        }
    }

    private sealed class AddressRules : AbstractValidator<Plain.Address>
    {
        public AddressRules()
        {
            RuleFor(address => address.Line1).NotNull().Length(1, 100);
            RuleFor(address => address.City).NotNull().Length(1, 60);
            RuleFor(address => address.Zip).NotNull().Matches("^[0-9]{5}$");
            RuleFor(address => address.Country).NotNull().Matches("^[A-Z]{2}$");
        }
    }

    private sealed class LineRules : AbstractValidator<Plain.OrderLine>
    {
        public LineRules()
        {
            RuleFor(line => line.Sku).NotNull().Matches("^[A-Z]{3}-[0-9]{4}$");
            RuleFor(line => line.Name).NotNull().Length(1, 100);
            RuleFor(line => line.Qty).InclusiveBetween(1, 1000);
            RuleFor(line => line.Price).InclusiveBetween(0m, 100_000m);
        }
    }
}
