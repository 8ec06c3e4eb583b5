using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary><see cref="Validator"/>, called for every object: it does not look into members itself.</summary>
internal sealed class DataAnnotationsPeer() : CheckedPeer("+ DataAnnotations")
{
    protected override bool IsValid(Plain.Order order)
    {
        var results = new List<ValidationResult>();
        return IsKept(order, results);
    }

    protected override bool IsValid(Plain.OrderPage page)
    {
        var results = new List<ValidationResult>();
        bool isValid = IsKeptBy(page, results);
        foreach (Plain.Order order in page.Orders)
            isValid &= IsKept(order, results);
        return isValid;
    }

    private static bool IsKept(Plain.Order order, List<ValidationResult> results)
    {
        bool isValid = IsKeptBy(order, results);
        isValid &= IsKeptBy(order.Customer, results);
        isValid &= IsKeptBy(order.ShipTo, results);
        foreach (Plain.OrderLine line in order.Lines)
            isValid &= IsKeptBy(line, results);
        return isValid;
    }

    private static bool IsKeptBy(object value, List<ValidationResult> results) => Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
}
