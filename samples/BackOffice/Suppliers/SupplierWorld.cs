namespace BackOffice.Suppliers;

/// <summary>Two sets of suppliers that share no supplier and no layout: a reader learns from one and is judged on the other.</summary>
public enum SupplierWorld
{
    Training,
    Run,
}
