// Package category answers what the law says of a provision: its statutory maximum, its category and who fines by
// which policy. It has the tables of the law for that: the fine categories with their bandwidths and base fines, the
// statutory maxima of art. 83 AVG, the provisions that can be violated, and the policies that put provisions into
// categories.
//
// Each edition of a policy is one file (ap2016.go, ap2019.go), to be read next to the Staatscourant. A row says how
// it is known ([Evidence]); what is not known is an error that says so, and never a guess.
package category
